/** The HTTP methods that a Path Item Object has a field for (OpenAPI 3.1, "Path Item Object"). */
export const METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;
