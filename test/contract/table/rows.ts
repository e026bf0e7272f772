import type { Edit } from "./edit.ts";

export type Want = "breaking" | "undecided" | "harmless";

/** A single change of the operation and what it does to clients. */
export type Row = readonly [name: string, want: Want, ...edits: Edit[]];

export const PATH = "/paths/~1cloud~1v3~1inference~1{project_id}~1api_keys";
export const OPERATION = `${PATH}/post`;
export const PARAMETER = `${OPERATION}/parameters/0`;
export const BODY = `${OPERATION}/requestBody`;
export const ANSWER = `${OPERATION}/responses/200`;
export const CREATE = "/components/schemas/Create";
export const CREATED = "/components/schemas/Created";
export const NAME = `${CREATE}/properties/name`;
export const DESCRIPTION = `${CREATE}/properties/description`;
export const EXPIRES = `${CREATE}/properties/expires_at`;
