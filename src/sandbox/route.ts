import {
  InferenceApiKeysHandler_post,
  server,
} from "../generated/operations.ts";

const template = segments(
  new URL(server).pathname.replace(/\/$/, "") +
    InferenceApiKeysHandler_post.path,
);

/** The project that a path creates a key in; undefined if the path is another. */
export function projectOf(path: string): number | undefined {
  const given = segments(path);
  if (given.length !== template.length) return undefined;
  let projectId: number | undefined;
  for (const [index, wanted] of template.entries()) {
    const segment = given[index] ?? "";
    if (wanted !== "{project_id}") {
      if (segment !== wanted) return undefined;
    } else if (/^-?\d+$/.test(segment)) projectId = Number(segment);
    else return undefined;
  }
  return projectId;
}

function segments(path: string): string[] {
  return path.split("/");
}
