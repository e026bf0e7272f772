import { expect } from "vitest";
import { ANSWER } from "./changed-client.ts";
import {
  answerWith,
  drop,
  type Edit,
  moveTo,
  operation,
  request,
  response,
  retype,
  success,
} from "./edit.ts";
import {
  drifts,
  issues,
  resolves,
  type Scene,
  sends,
  sendsBody,
} from "./scene.ts";

/** An edit that the client must follow without a change of its own sources. */
export type Following = readonly [name: string, edit: Edit, ...scenes: Scene[]];

export const FOLLOWING: readonly Following[] = [
  [
    "the path changes",
    (it) => moveTo(it, "/cloud/v4/{project_id}/keys"),
    {
      then: sends(({ url }) =>
        expect(url).toBe("https://api.gcore.com/cloud/v4/1/keys"),
      ),
    },
  ],
  [
    "the server changes",
    (it) => (it.servers = [{ url: "https://eu.gcore.example/base" }]),
    {
      then: sends(({ url }) =>
        expect(url).toBe(
          "https://eu.gcore.example/base/cloud/v3/inference/1/api_keys",
        ),
      ),
    },
  ],
  [
    "a prefix moves from the path to the server",
    (it) => {
      it.servers = [{ url: "https://api.gcore.com/cloud/" }];
      moveTo(it, "/v3/inference/{project_id}/api_keys");
    },
    {
      then: sends(({ url }) =>
        expect(url).toBe("https://api.gcore.com/cloud/v3/inference/1/api_keys"),
      ),
    },
  ],
  [
    "the auth header changes",
    (it) =>
      Object.assign(it.components.securitySchemes["APIKey"] ?? {}, {
        name: "X-Gcore-Key",
      }),
    {
      then: sends(({ headers }) => {
        expect(headers.get("x-gcore-key")).toContain("token");
        expect(headers.has("authorization")).toBe(false);
      }),
    },
    {
      then: ({ client }) =>
        expect(() =>
          client.createGcoreClient({
            apiKey: "token",
            headers: { "x-gcore-key": "mine" },
          }),
        ).toThrow("X-Gcore-Key"),
    },
  ],
  [
    "the name's pattern changes",
    (it) =>
      Object.assign(request(it).properties["name"] ?? {}, {
        pattern: "^[A-Z]+$",
      }),
    { params: { name: "my-api-key" }, then: issues("name pattern") },
    {
      params: { name: "MYAPIKEYABC" },
      then: sendsBody({ name: "MYAPIKEYABC" }),
    },
  ],
  [
    "the name may be longer",
    (it) =>
      Object.assign(request(it).properties["name"] ?? {}, { maxLength: 64 }),
    {
      params: { name: "a".repeat(64) },
      then: sendsBody({ name: "a".repeat(64) }),
    },
    { params: { name: "a".repeat(65) }, then: issues("name maxLength") },
  ],
  [
    "the name may be shorter",
    (it) =>
      Object.assign(request(it).properties["name"] ?? {}, { minLength: 2 }),
    { params: { name: "ab" }, then: sendsBody({ name: "ab" }) },
    { params: { name: "a" }, then: issues("name minLength") },
  ],
  [
    "the description may be shorter only",
    (it) =>
      Object.assign(request(it).properties["description"] ?? {}, {
        maxLength: 2,
      }),
    {
      params: { description: "😀😀" },
      then: sendsBody({ name: "my-api-key", description: "😀😀" }),
    },
    { params: { description: "abc" }, then: issues("description maxLength") },
  ],
  [
    "the description becomes a choice",
    (it) => (request(it).properties["description"] = { enum: ["a", "b"] }),
    {
      params: { description: "b" },
      then: sendsBody({ name: "my-api-key", description: "b" }),
    },
    { params: { description: "c" }, then: issues("description enum") },
  ],
  [
    "the request's expires_at becomes a number",
    (it) => (request(it).properties["expires_at"] = { type: "integer" }),
    {
      params: { expires_at: 1 },
      then: sendsBody({ name: "my-api-key", expires_at: 1 }),
    },
    { params: { expires_at: "2030-01-01" }, then: issues("expires_at type") },
  ],
  [
    "the request gets an optional property",
    (it) => (request(it).properties["scope"] = { type: "string" }),
    {
      params: { scope: "all" },
      then: sendsBody({ name: "my-api-key", scope: "all" }),
    },
    { params: { scope: 1 }, then: issues("scope type") },
  ],
  [
    "the request gets a required property",
    (it) => {
      request(it).properties["scope"] = { type: "string" };
      request(it).required.push("scope");
    },
    { then: issues("scope required") },
    {
      params: { scope: "all" },
      then: sendsBody({ name: "my-api-key", scope: "all" }),
    },
  ],
  [
    "the request is required, as the body always was",
    (it) =>
      Object.assign(operation(it)["requestBody"] as object, { required: true }),
    { then: sendsBody({ name: "my-api-key" }) },
  ],
  [
    "the request's media type changes",
    (it) => retype(operation(it)["requestBody"], "application/vnd.gcore+json"),
    {
      then: sends(({ headers }) =>
        expect(headers.get("content-type")).toBe("application/vnd.gcore+json"),
      ),
    },
  ],
  [
    "the response's media type changes",
    (it) => retype(success(it), "application/vnd.gcore+json"),
    {
      answer: { type: "application/vnd.gcore+json" },
      then: sends(({ headers }) =>
        expect(headers.get("accept")).toBe("application/vnd.gcore+json"),
      ),
    },
    {
      answer: { type: "application/vnd.gcore+json" },
      then: resolves({ name: "my-api-key" }),
    },
    { answer: { type: "application/json" }, then: drifts(" mediaType") },
  ],
  [
    "the success becomes 201",
    (it) => answerWith(it, "201"),
    { answer: { status: 201 }, then: resolves({ name: "my-api-key" }) },
    { answer: { status: 200 }, then: drifts(" status") },
  ],
  [
    "the response's created_at becomes a number",
    (it) => (response(it).properties["created_at"] = { type: "integer" }),
    {
      answer: { body: { ...ANSWER, created_at: 1 } },
      then: resolves({ created_at: 1 }),
    },
    { then: drifts("created_at type") },
  ],
  [
    "the response's expires_at is never null",
    (it) => (response(it).properties["expires_at"] = { type: "string" }),
    { then: drifts("expires_at type") },
  ],
  [
    "the response gets a property",
    (it) => {
      response(it).properties["id"] = { type: "integer" };
      response(it).required.push("id");
    },
    { answer: { body: { ...ANSWER, id: 7 } }, then: resolves({ id: 7 }) },
    { then: drifts("id required") },
  ],
  [
    "the response's deployment_names is dropped",
    (it) => drop(response(it), "deployment_names"),
    {
      then: ({ created }) =>
        expect(created).not.toHaveProperty("deployment_names"),
    },
    {
      answer: { body: { ...ANSWER, deployment_names: undefined } },
      then: resolves({ name: "my-api-key" }),
    },
  ],
  [
    "the response's deployment_names becomes a list of objects",
    (it) =>
      (response(it).properties["deployment_names"] = {
        type: "array",
        items: { type: "object" },
      }),
    {
      answer: { body: { ...ANSWER, deployment_names: [{}] } },
      then: resolves({ deployment_names: [{}] }),
    },
    { then: drifts("deployment_names.0 type") },
  ],
];
