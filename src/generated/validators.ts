// GENERATED from openapi/cloud_api.yaml by `npm run generate`. DO NOT EDIT:
// the next run overwrites it, and `npm test` fails on any difference.
// @ts-nocheck: Ajv writes JavaScript; only the exports below are typed.

/** One way in which a value departs from its schema: Ajv's error object, without words. */
export interface ValidationError {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True where the value follows its schema; otherwise `errors` holds every departure, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

// scripts/codegen/runtime/ucs2length.ts
function ucs2length(text) {
  let points = 0;
  for (let at = 0; at < text.length; at++, points++)
    (text.codePointAt(at) ?? 0) > 65535 && at++;
  return points;
}

// <stdin>
var request0 = validate20;
var func0 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0 || !func0.call(data, "name")) {
      let err0 = { instancePath, schemaPath: "request:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/requestBody/content/application~1json/schema/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.description !== void 0 && func0.call(data, "description")) {
      let data0 = data.description;
      if (typeof data0 == "string") {
        if (ucs2length(data0) > 300) {
          let err1 = { instancePath: instancePath + "/description", schemaPath: "request:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/requestBody/content/application~1json/schema/properties/description/maxLength", keyword: "maxLength", params: { limit: 300 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/description", schemaPath: "request:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/requestBody/content/application~1json/schema/properties/description/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.expires_at !== void 0 && func0.call(data, "expires_at") && typeof data.expires_at != "string") {
      let err3 = { instancePath: instancePath + "/expires_at", schemaPath: "request:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/requestBody/content/application~1json/schema/properties/expires_at/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.name !== void 0 && func0.call(data, "name")) {
      let data2 = data.name;
      if (typeof data2 == "string") {
        if (ucs2length(data2) > 63) {
          let err4 = { instancePath: instancePath + "/name", schemaPath: "request:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/requestBody/content/application~1json/schema/properties/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (ucs2length(data2) < 4) {
          let err5 = { instancePath: instancePath + "/name", schemaPath: "request:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/requestBody/content/application~1json/schema/properties/name/minLength", keyword: "minLength", params: { limit: 4 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (!pattern4.test(data2)) {
          let err6 = { instancePath: instancePath + "/name", schemaPath: "request:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/requestBody/content/application~1json/schema/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/name", schemaPath: "request:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/requestBody/content/application~1json/schema/properties/name/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "request:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/requestBody/content/application~1json/schema/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: { description: !0, expires_at: !0, name: !0 }, dynamicProps: !1, dynamicItems: !1 };
var response0 = validate22;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.created_at === void 0 || !func0.call(data, "created_at")) {
      let err0 = { instancePath, schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/required", keyword: "required", params: { missingProperty: "created_at" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.deployment_names === void 0 || !func0.call(data, "deployment_names")) {
      let err1 = { instancePath, schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/required", keyword: "required", params: { missingProperty: "deployment_names" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.description === void 0 || !func0.call(data, "description")) {
      let err2 = { instancePath, schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/required", keyword: "required", params: { missingProperty: "description" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.expires_at === void 0 || !func0.call(data, "expires_at")) {
      let err3 = { instancePath, schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/required", keyword: "required", params: { missingProperty: "expires_at" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.name === void 0 || !func0.call(data, "name")) {
      let err4 = { instancePath, schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.secret === void 0 || !func0.call(data, "secret")) {
      let err5 = { instancePath, schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/required", keyword: "required", params: { missingProperty: "secret" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.created_at !== void 0 && func0.call(data, "created_at") && typeof data.created_at != "string") {
      let err6 = { instancePath: instancePath + "/created_at", schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/properties/created_at/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.deployment_names !== void 0 && func0.call(data, "deployment_names")) {
      let data1 = data.deployment_names;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data1[i0] != "string") {
            let err7 = { instancePath: instancePath + "/deployment_names/" + i0, schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/properties/deployment_names/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
      } else {
        let err8 = { instancePath: instancePath + "/deployment_names", schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/properties/deployment_names/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.description !== void 0 && func0.call(data, "description")) {
      let data3 = data.description, _errs9 = errors, valid4 = !1, _errs10 = errors;
      if (typeof data3 != "string") {
        let err9 = { instancePath: instancePath + "/description", schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/properties/description/anyOf/0/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      var _valid0 = _errs10 === errors;
      valid4 = valid4 || _valid0;
      let _errs12 = errors;
      if (data3 !== null) {
        let err10 = { instancePath: instancePath + "/description", schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/properties/description/anyOf/1/type", keyword: "type", params: { type: "null" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      var _valid0 = _errs12 === errors;
      if (valid4 = valid4 || _valid0, valid4)
        errors = _errs9, vErrors !== null && (_errs9 ? vErrors.length = _errs9 : vErrors = null);
      else {
        let err11 = { instancePath: instancePath + "/description", schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/properties/description/anyOf", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.expires_at !== void 0 && func0.call(data, "expires_at")) {
      let data4 = data.expires_at, _errs15 = errors, valid5 = !1, _errs16 = errors;
      if (typeof data4 != "string") {
        let err12 = { instancePath: instancePath + "/expires_at", schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/properties/expires_at/anyOf/0/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      var _valid1 = _errs16 === errors;
      valid5 = valid5 || _valid1;
      let _errs18 = errors;
      if (data4 !== null) {
        let err13 = { instancePath: instancePath + "/expires_at", schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/properties/expires_at/anyOf/1/type", keyword: "type", params: { type: "null" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      var _valid1 = _errs18 === errors;
      if (valid5 = valid5 || _valid1, valid5)
        errors = _errs15, vErrors !== null && (_errs15 ? vErrors.length = _errs15 : vErrors = null);
      else {
        let err14 = { instancePath: instancePath + "/expires_at", schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/properties/expires_at/anyOf", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.name !== void 0 && func0.call(data, "name") && typeof data.name != "string") {
      let err15 = { instancePath: instancePath + "/name", schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/properties/name/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.secret !== void 0 && func0.call(data, "secret") && typeof data.secret != "string") {
      let err16 = { instancePath: instancePath + "/secret", schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/properties/secret/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
  } else {
    let err17 = { instancePath, schemaPath: "response:#/paths/~1cloud~1v3~1inference~1%7Bproject_id%7D~1api_keys/post/responses/200/content/application~1json/schema/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: { created_at: !0, deployment_names: !0, description: !0, expires_at: !0, name: !0, secret: !0 }, dynamicProps: !1, dynamicItems: !1 };

export const InferenceApiKeysHandler_post_request: Validator = request0;
export const InferenceApiKeysHandler_post_response: Validator = response0;
