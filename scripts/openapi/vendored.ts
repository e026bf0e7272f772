/** Where the slice stands, in the project and in the package. */
export const SLICE = "openapi/cloud_api.yaml";

/** Where it is told what was taken, and from where. */
export const PROVENANCE = "openapi/upstream.json";
