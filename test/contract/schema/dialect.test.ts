import { describe, expect, it } from "vitest";
import { ask, both, verdict, type Row } from "./ask.ts";

const OBJECT = { type: "object" };

describe("OpenAPI 3.0", () => {
  const ROWS: readonly Row[] = [
    [
      "nullable",
      { type: "string", nullable: true },
      { type: "string" },
      ["type@ null"],
      [],
    ],
    [
      "nullable beside an untyped allOf",
      { allOf: [{ type: "string" }], nullable: true },
      { type: "string" },
      ["type@ null"],
      [],
    ],
    ["nullable alone restricts nothing", { nullable: true }, {}, [], []],
    [
      "an exclusive bound",
      { type: "integer", minimum: 1 },
      { type: "integer", minimum: 1, exclusiveMinimum: true },
      ["exclusiveMinimum@ 1"],
      [],
    ],
    [
      "a bound that is not exclusive",
      { type: "integer", maximum: 1 },
      { type: "integer", maximum: 1, exclusiveMaximum: false },
      [],
      [],
    ],
    [
      "siblings of $ref are ignored",
      { $ref: "#/$defs/S" },
      { $ref: "#/$defs/S", maxLength: 1 },
      [],
      [],
    ],
    [
      "keywords that 3.0 doesn't know",
      { type: "string" },
      { type: "string", const: "a" },
      [],
      [],
    ],
  ];
  const defs = [{ S: { type: "string" } }, { S: { type: "string" } }] as const;

  it.each(ROWS)("%s", (_, first, second, forth, back) => {
    expect(both(first, second, { dialect: "3.0", defs })).toEqual([
      forth,
      back,
    ]);
  });
});

it("adds up $ref and its siblings in 3.1", () => {
  const defs = [{ S: { type: "string" } }, { S: { type: "string" } }] as const;
  const tightened = { $ref: "#/$defs/S", maxLength: 1 };
  expect(verdict(ask({ $ref: "#/$defs/S" }, tightened, { defs }))).toEqual([
    'maxLength@ "aa"',
  ]);
});

describe("readOnly and writeOnly", () => {
  const open = { ...OBJECT, properties: { id: { type: "string" }, name: {} } };
  const readOnly = {
    ...OBJECT,
    required: ["id"],
    properties: { id: { type: "string", readOnly: true }, name: {} },
  };
  const writeOnly = {
    ...OBJECT,
    required: ["id"],
    properties: { id: { type: "string", writeOnly: true }, name: {} },
  };

  it("does not send readOnly properties in requests", () => {
    const required = { ...open, required: ["id"] };
    expect(verdict(ask(readOnly, required))).toEqual(["required@ {}"]);
  });

  it("does not ask for readOnly properties in requests", () => {
    expect(ask(open, readOnly)).toMatchObject({
      breaks: [],
      undescribed: [{ property: "id", hidden: "/schema/properties/id" }],
    });
  });

  it.each(["additionalProperties", "unevaluatedProperties"])(
    "takes them for declared where %s refuses others",
    (keyword) => {
      const closed = { ...readOnly, required: [], [keyword]: false };
      expect(ask(open, closed)).toMatchObject({
        breaks: [],
        undescribed: [{ property: "id", hidden: "/schema/properties/id" }],
      });
      const { name } = open.properties;
      const without = { ...open, properties: { name }, [keyword]: false };
      expect(verdict(ask(closed, without))).toEqual([]);
      expect(verdict(ask(open, without))).toEqual([`${keyword}@ {"id":""}`]);
    },
  );

  it("does not send them as further properties either", () => {
    const open = { ...readOnly, additionalProperties: { type: "integer" } };
    const id = { type: "string" };
    expect(ask(open, { properties: { id, name: {} } }).breaks).toEqual([]);
  });

  it("sends them in responses", () => {
    const options = { direction: "response" } as const;
    expect(verdict(ask(readOnly, open, options))).toEqual([]);
    expect(verdict(ask(open, readOnly, options))).toEqual(["required@ {}"]);
    expect(verdict(ask(writeOnly, open, options))).toEqual([]);
    expect(verdict(ask(open, writeOnly, options))).toEqual(["+ /id"]);
  });

  it("does not ask for them in another part of an allOf", () => {
    const parts = { allOf: [{ ...readOnly }, { required: ["id"] }] };
    expect(ask(open, parts).breaks).toEqual([]);
  });

  it("finds them behind references and allOf", () => {
    const defs = [{}, { Id: { type: "string", readOnly: true } }] as const;
    const behind = {
      allOf: [{ ...OBJECT, properties: { id: { $ref: "#/$defs/Id" } } }],
      required: ["id"],
    };
    expect(ask(open, behind, { defs }).breaks).toEqual([]);
  });
});

describe("discriminator", () => {
  const pet = (name: string): object => ({
    ...OBJECT,
    required: ["kind"],
    properties: {
      kind: { type: "string" },
      [name]: { type: "string" },
    },
  });
  const union = (discriminator?: object): object => ({
    oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }],
    ...(discriminator && { discriminator }),
  });
  const $defs = { Cat: pet("purr"), Dog: pet("bark") };

  it("chooses a branch, be the others as like as they may", () => {
    const tagged = union({ propertyName: "kind" });
    const defs = [$defs, $defs] as const;
    expect(verdict(ask(tagged, OBJECT, { defs }))).toEqual([]);
    expect(verdict(ask(tagged, { type: "string" }, { defs }))).toEqual([
      'type@ {"kind":"Cat"}',
    ]);
    expect(verdict(ask(union(), { type: "string" }, { defs }))).toEqual([
      'if type@ {"kind":""}',
      "? unsatisfiable",
    ]);
  });

  it.each<[string, object | undefined, readonly string[]]>([
    ["as their components are called", { Cat: "#/$defs/Cat", Dog: "Dog" }, []],
    ["once more", { Dog: "#/$defs/Dog", Cat: "#/$defs/Cat" }, []],
    ["beyond the branches", { Fox: "#/$defs/Fox", Cat: "#/$defs/Cat" }, []],
    ["otherwise", { c: "#/$defs/Cat" }, ["? discriminator"]],
  ])("names branches that don't name themselves %s", (_, mapping, found) => {
    const named = union({ propertyName: "kind" });
    const mapped = union({ propertyName: "kind", mapping });
    const all = { ...$defs, Fox: pet("tail") };
    const defs = [all, all] as const;
    expect(verdict(ask(named, mapped, { defs }))).toEqual(found);
    expect(verdict(ask(mapped, named, { defs }))).toEqual(found);
  });

  it("restricts nothing where the branches name themselves", () => {
    const own = (kind: string): object => ({
      ...OBJECT,
      properties: { kind: { enum: [kind] } },
    });
    const all = { Cat: own("cat"), Dog: own("dog") };
    const defs = [all, all] as const;
    const named = union({ propertyName: "kind" });
    const mapping = { cat: "#/$defs/Cat", dog: "#/$defs/Dog" };
    const mapped = union({ propertyName: "kind", mapping });
    expect(verdict(ask(named, mapped, { defs }))).toEqual([]);
    expect(verdict(ask(mapped, named, { defs }))).toEqual([]);
  });
});

describe("what cannot be read", () => {
  const ROWS: readonly (readonly [string, unknown, string])[] = [
    ["a schema that is none", "string", "schema"],
    ["a reference to nowhere", { $ref: "#/$defs/None" }, "$ref"],
    ["a reference out of the document", { $ref: "other.yaml#/A" }, "$ref"],
    ["a reference to itself", { $ref: "#/schema" }, "$ref"],
    ["a type that there isn't", { type: "text" }, "type"],
    ["a required that is no list", { ...OBJECT, required: true }, "required"],
    [
      "properties that are no map",
      { ...OBJECT, properties: [1] },
      "properties",
    ],
    ["a negative length", { type: "string", maxLength: -1 }, "maxLength"],
    ["an enum that is no list", { enum: "a" }, "enum"],
  ];

  it.each(ROWS)("%s is undecided by name", (_, schema, reason) => {
    expect(verdict(ask({}, schema))).toContain(`? ${reason}`);
    expect(verdict(ask(schema, schema))).toEqual([]);
  });
});
