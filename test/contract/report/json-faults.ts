import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import type { Diff } from "../../../scripts/contract/index.ts";
import { formatJson } from "../../../scripts/contract/report/json.ts";

const SCHEMA = new URL(
  "../../../scripts/contract/report/report.schema.json",
  import.meta.url,
);
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(
  JSON.parse(readFileSync(SCHEMA, "utf8")) as object,
);

/** What in the JSON of a comparison is not as its schema describes it; `null` for nothing. */
export function jsonFaults(diff: Diff): object | null {
  validate(JSON.parse(formatJson({ ...diff, base: "a", revised: "b" })));
  return validate.errors ?? null;
}
