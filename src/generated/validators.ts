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

// scripts/codegen/runtime/has.ts
function has(object, name) {
  return object[name] !== void 0 && Object.hasOwn(object, name);
}

// scripts/codegen/runtime/report.ts
function report(errors, instancePath, keyword, params) {
  let list = errors ?? [];
  return list.push({ instancePath, keyword, params }), list;
}

// scripts/codegen/runtime/ucs2length.ts
function ucs2length(text) {
  let points = 0;
  for (let at = 0; at < text.length; at++, points++)
    (text.codePointAt(at) ?? 0) > 65535 && at++;
  return points;
}

// module:0
var parameters0 = validate0;
function validate0(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (has(data, "project_id") || (vErrors = report(vErrors, instancePath, "required", { missingProperty: "project_id" }), errors++), has(data, "limit")) {
      let data0 = data.limit;
      typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) || (vErrors = report(vErrors, instancePath + "/limit", "type", { type: "integer" }), errors++), typeof data0 == "number" && ((data0 > 1e3 || isNaN(data0)) && (vErrors = report(vErrors, instancePath + "/limit", "maximum", { comparison: "<=", limit: 1e3 }), errors++), (data0 <= 0 || isNaN(data0)) && (vErrors = report(vErrors, instancePath + "/limit", "exclusiveMinimum", { comparison: ">", limit: 0 }), errors++));
    }
    if (has(data, "offset")) {
      let data1 = data.offset;
      typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) || (vErrors = report(vErrors, instancePath + "/offset", "type", { type: "integer" }), errors++), typeof data1 == "number" && (data1 < 0 || isNaN(data1)) && (vErrors = report(vErrors, instancePath + "/offset", "minimum", { comparison: ">=", limit: 0 }), errors++);
    }
    if (has(data, "project_id")) {
      let data2 = data.project_id;
      typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) || (vErrors = report(vErrors, instancePath + "/project_id", "type", { type: "integer" }), errors++);
    }
  } else
    vErrors = report(vErrors, instancePath, "type", { type: "object" }), errors++;
  return validate0.errors = vErrors, errors === 0;
}
var response0 = validate1;
function validate2(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of ["created_at", "deployment_names", "description", "expires_at", "name"])
      has(data, prop0) || (vErrors = report(vErrors, instancePath, "required", { missingProperty: prop0 }), errors++);
    if (has(data, "created_at") && typeof data.created_at != "string" && (vErrors = report(vErrors, instancePath + "/created_at", "type", { type: "string" }), errors++), has(data, "deployment_names")) {
      let data1 = data.deployment_names;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          typeof data1[i0] != "string" && (vErrors = report(vErrors, instancePath + "/deployment_names/" + i0, "type", { type: "string" }), errors++);
      } else
        vErrors = report(vErrors, instancePath + "/deployment_names", "type", { type: "array" }), errors++;
    }
    if (has(data, "description")) {
      let data3 = data.description;
      typeof data3 != "string" && data3 !== null && (vErrors = report(vErrors, instancePath + "/description", "type", { type: ["string", "null"] }), errors++);
    }
    if (has(data, "expires_at")) {
      let data4 = data.expires_at;
      typeof data4 != "string" && data4 !== null && (vErrors = report(vErrors, instancePath + "/expires_at", "type", { type: ["string", "null"] }), errors++);
    }
    has(data, "name") && typeof data.name != "string" && (vErrors = report(vErrors, instancePath + "/name", "type", { type: "string" }), errors++);
  } else
    vErrors = report(vErrors, instancePath, "type", { type: "object" }), errors++;
  return validate2.errors = vErrors, errors === 0;
}
function validate1(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of ["count", "results"])
      has(data, prop0) || (vErrors = report(vErrors, instancePath, "required", { missingProperty: prop0 }), errors++);
    if (has(data, "count")) {
      let data0 = data.count;
      typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) || (vErrors = report(vErrors, instancePath + "/count", "type", { type: "integer" }), errors++), typeof data0 == "number" && (data0 < 0 || isNaN(data0)) && (vErrors = report(vErrors, instancePath + "/count", "minimum", { comparison: ">=", limit: 0 }), errors++);
    }
    if (has(data, "results")) {
      let data1 = data.results;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate2(data1[i0], instancePath + "/results/" + i0) || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
      } else
        vErrors = report(vErrors, instancePath + "/results", "type", { type: "array" }), errors++;
    }
  } else
    vErrors = report(vErrors, instancePath, "type", { type: "object" }), errors++;
  return validate1.errors = vErrors, errors === 0;
}
var parameters1 = validate4;
function validate4(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (has(data, "project_id") || (vErrors = report(vErrors, instancePath, "required", { missingProperty: "project_id" }), errors++), has(data, "project_id")) {
      let data0 = data.project_id;
      typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) || (vErrors = report(vErrors, instancePath + "/project_id", "type", { type: "integer" }), errors++);
    }
  } else
    vErrors = report(vErrors, instancePath, "type", { type: "object" }), errors++;
  return validate4.errors = vErrors, errors === 0;
}
var request1 = validate5;
var pattern0 = /* @__PURE__ */ new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "u");
function validate5(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (has(data, "name") || (vErrors = report(vErrors, instancePath, "required", { missingProperty: "name" }), errors++), has(data, "description")) {
      let data0 = data.description;
      typeof data0 == "string" ? ucs2length(data0) > 300 && (vErrors = report(vErrors, instancePath + "/description", "maxLength", { limit: 300 }), errors++) : (vErrors = report(vErrors, instancePath + "/description", "type", { type: "string" }), errors++);
    }
    if (has(data, "expires_at") && typeof data.expires_at != "string" && (vErrors = report(vErrors, instancePath + "/expires_at", "type", { type: "string" }), errors++), has(data, "name")) {
      let data2 = data.name;
      typeof data2 == "string" ? (ucs2length(data2) > 63 && (vErrors = report(vErrors, instancePath + "/name", "maxLength", { limit: 63 }), errors++), ucs2length(data2) < 4 && (vErrors = report(vErrors, instancePath + "/name", "minLength", { limit: 4 }), errors++), pattern0.test(data2) || (vErrors = report(vErrors, instancePath + "/name", "pattern", { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" }), errors++)) : (vErrors = report(vErrors, instancePath + "/name", "type", { type: "string" }), errors++);
    }
  } else
    vErrors = report(vErrors, instancePath, "type", { type: "object" }), errors++;
  return validate5.errors = vErrors, errors === 0;
}
var response1 = validate6;
function validate6(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of ["created_at", "deployment_names", "description", "expires_at", "name", "secret"])
      has(data, prop0) || (vErrors = report(vErrors, instancePath, "required", { missingProperty: prop0 }), errors++);
    if (has(data, "created_at") && typeof data.created_at != "string" && (vErrors = report(vErrors, instancePath + "/created_at", "type", { type: "string" }), errors++), has(data, "deployment_names")) {
      let data1 = data.deployment_names;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          typeof data1[i0] != "string" && (vErrors = report(vErrors, instancePath + "/deployment_names/" + i0, "type", { type: "string" }), errors++);
      } else
        vErrors = report(vErrors, instancePath + "/deployment_names", "type", { type: "array" }), errors++;
    }
    if (has(data, "description")) {
      let data3 = data.description;
      typeof data3 != "string" && data3 !== null && (vErrors = report(vErrors, instancePath + "/description", "type", { type: ["string", "null"] }), errors++);
    }
    if (has(data, "expires_at")) {
      let data4 = data.expires_at;
      typeof data4 != "string" && data4 !== null && (vErrors = report(vErrors, instancePath + "/expires_at", "type", { type: ["string", "null"] }), errors++);
    }
    has(data, "name") && typeof data.name != "string" && (vErrors = report(vErrors, instancePath + "/name", "type", { type: "string" }), errors++), has(data, "secret") && typeof data.secret != "string" && (vErrors = report(vErrors, instancePath + "/secret", "type", { type: "string" }), errors++);
  } else
    vErrors = report(vErrors, instancePath, "type", { type: "object" }), errors++;
  return validate6.errors = vErrors, errors === 0;
}
var parameters2 = validate7;
var pattern1 = /* @__PURE__ */ new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "u");
function validate7(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of ["api_key_name", "project_id"])
      has(data, prop0) || (vErrors = report(vErrors, instancePath, "required", { missingProperty: prop0 }), errors++);
    if (has(data, "api_key_name")) {
      let data0 = data.api_key_name;
      typeof data0 == "string" ? (ucs2length(data0) < 4 && (vErrors = report(vErrors, instancePath + "/api_key_name", "minLength", { limit: 4 }), errors++), pattern1.test(data0) || (vErrors = report(vErrors, instancePath + "/api_key_name", "pattern", { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }), errors++)) : (vErrors = report(vErrors, instancePath + "/api_key_name", "type", { type: "string" }), errors++);
    }
    if (has(data, "project_id")) {
      let data1 = data.project_id;
      typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) || (vErrors = report(vErrors, instancePath + "/project_id", "type", { type: "integer" }), errors++);
    }
  } else
    vErrors = report(vErrors, instancePath, "type", { type: "object" }), errors++;
  return validate7.errors = vErrors, errors === 0;
}
var response2 = validate2, request4 = validate8;
function validate8(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (has(data, "description")) {
      let data0 = data.description;
      typeof data0 != "string" && data0 !== null && (vErrors = report(vErrors, instancePath + "/description", "type", { type: ["string", "null"] }), errors++), typeof data0 == "string" && ucs2length(data0) > 300 && (vErrors = report(vErrors, instancePath + "/description", "maxLength", { limit: 300 }), errors++);
    }
  } else
    vErrors = report(vErrors, instancePath, "type", { type: "object" }), errors++;
  return validate8.errors = vErrors, errors === 0;
}
var parameters3 = parameters2, parameters4 = parameters2, response4 = response2;

export const InferenceApiKeysHandler_get_parameters: Validator = parameters0;
export const InferenceApiKeysHandler_get_response: Validator = response0;
export const InferenceApiKeysHandler_post_parameters: Validator = parameters1;
export const InferenceApiKeysHandler_post_request: Validator = request1;
export const InferenceApiKeysHandler_post_response: Validator = response1;
export const InferenceApiKeyHandler_get_parameters: Validator = parameters2;
export const InferenceApiKeyHandler_get_response: Validator = response2;
export const InferenceApiKeyHandler_delete_parameters: Validator = parameters3;
export const InferenceApiKeyHandler_patch_parameters: Validator = parameters4;
export const InferenceApiKeyHandler_patch_request: Validator = request4;
export const InferenceApiKeyHandler_patch_response: Validator = response4;
