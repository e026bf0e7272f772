import { validate } from "@cfworker/json-schema";
import type { Schema } from "@cfworker/json-schema";
import type { Judge } from "./judge.ts";

export const cfworkerJudge: Judge = (schema, value) =>
  validate(value, schema as Schema | boolean, "2020-12").valid;
