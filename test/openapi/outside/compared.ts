import { expect } from "vitest";
import { runCommand } from "../../../scripts/contract/command/run.ts";
import { memoryIo } from "../../contract/memory-io.ts";

export type Files = Readonly<Record<string, string>>;

export const around = (paths: string, rest = "") => `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: https://api.example.com }]
paths:
${paths}
${rest}`;

export const answering = (response: string) =>
  around(`  /pets:
    get: { responses: { "200": ${response} } }`);

export const withSchema = (schema: string) =>
  answering(
    `{ description: OK, content: { application/json: { schema: ${schema} } } }`,
  );

export const withBody = (body: string) =>
  around(`  /pets:
    post: { requestBody: ${body}, responses: { "204": { description: OK } } }`);

export const withParameter = (parameter: string) =>
  around(`  /pets:
    get: { parameters: [${parameter}], responses: { "204": { description: OK } } }`);

const pet = (type: string) =>
  `type: object\nproperties: { age: { type: ${type} } }\n`;

const inside = (folder: string, files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  );

export async function compared(base: Files, revised: Files, more: Files = {}) {
  const { io, written } = memoryIo({
    ...inside("a", base),
    ...inside("b", revised),
    ...more,
  });
  const args = ["a/api.yaml", "b/api.yaml", "--all", "--format", "json"];
  const code = await runCommand(args, io);
  expect(written.err).toBe("");
  const report = JSON.parse(written.out) as Report;
  return { code, ...report };
}

interface Report {
  readonly findings: readonly {
    readonly id: string;
    readonly severity: string;
    readonly args: { readonly reference?: string; readonly why?: string };
    readonly location: {
      readonly base?: { readonly file?: string; readonly line?: number };
    };
  }[];
}

export const SCHEMA = { "api.yaml": withSchema("{ $ref: ./pet.yaml }") };
export const [WAS, IS] = [pet("integer"), pet("string")];
