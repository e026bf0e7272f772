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

// module:0
var parameters0 = validate0;
var func0 = Object.prototype.hasOwnProperty;
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.project_id === void 0 || !func0.call(data, "project_id")) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "project_id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.limit !== void 0 && func0.call(data, "limit")) {
      let data0 = data.limit;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0))) {
        let err1 = { instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (typeof data0 == "number") {
        if (data0 > 1e3 || isNaN(data0)) {
          let err2 = { instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 1e3 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (data0 <= 0 || isNaN(data0)) {
          let err3 = { instancePath: instancePath + "/limit", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      }
    }
    if (data.offset !== void 0 && func0.call(data, "offset")) {
      let data1 = data.offset;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        let err4 = { instancePath: instancePath + "/offset", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data1 == "number" && (data1 < 0 || isNaN(data1))) {
        let err5 = { instancePath: instancePath + "/offset", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.project_id !== void 0 && func0.call(data, "project_id")) {
      let data2 = data.project_id;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2))) {
        let err6 = { instancePath: instancePath + "/project_id", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate0.errors = vErrors, errors === 0;
}
var response0 = validate1;
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.created_at === void 0 || !func0.call(data, "created_at")) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "created_at" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.deployment_names === void 0 || !func0.call(data, "deployment_names")) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "deployment_names" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.description === void 0 || !func0.call(data, "description")) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "description" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.expires_at === void 0 || !func0.call(data, "expires_at")) {
      let err3 = { instancePath, keyword: "required", params: { missingProperty: "expires_at" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.name === void 0 || !func0.call(data, "name")) {
      let err4 = { instancePath, keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.created_at !== void 0 && func0.call(data, "created_at") && typeof data.created_at != "string") {
      let err5 = { instancePath: instancePath + "/created_at", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.deployment_names !== void 0 && func0.call(data, "deployment_names")) {
      let data1 = data.deployment_names;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data1[i0] != "string") {
            let err6 = { instancePath: instancePath + "/deployment_names/" + i0, keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
      } else {
        let err7 = { instancePath: instancePath + "/deployment_names", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.description !== void 0 && func0.call(data, "description")) {
      let data3 = data.description, _errs8 = errors, valid3 = !1, _errs9 = errors;
      if (typeof data3 != "string") {
        let err8 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      var _valid0 = _errs9 === errors;
      if (valid3 = valid3 || _valid0, !valid3) {
        let _errs11 = errors;
        if (data3 !== null) {
          let err9 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        var _valid0 = _errs11 === errors;
        valid3 = valid3 || _valid0;
      }
      if (valid3)
        errors = _errs8, vErrors !== null && (_errs8 ? vErrors.length = _errs8 : vErrors = null);
      else {
        let err10 = { instancePath: instancePath + "/description", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.expires_at !== void 0 && func0.call(data, "expires_at")) {
      let data4 = data.expires_at, _errs14 = errors, valid4 = !1, _errs15 = errors;
      if (typeof data4 != "string") {
        let err11 = { instancePath: instancePath + "/expires_at", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      var _valid1 = _errs15 === errors;
      if (valid4 = valid4 || _valid1, !valid4) {
        let _errs17 = errors;
        if (data4 !== null) {
          let err12 = { instancePath: instancePath + "/expires_at", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        var _valid1 = _errs17 === errors;
        valid4 = valid4 || _valid1;
      }
      if (valid4)
        errors = _errs14, vErrors !== null && (_errs14 ? vErrors.length = _errs14 : vErrors = null);
      else {
        let err13 = { instancePath: instancePath + "/expires_at", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.name !== void 0 && func0.call(data, "name") && typeof data.name != "string") {
      let err14 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
  } else {
    let err15 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate2.errors = vErrors, errors === 0;
}
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.count === void 0 || !func0.call(data, "count")) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "count" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.results === void 0 || !func0.call(data, "results")) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "results" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.count !== void 0 && func0.call(data, "count")) {
      let data0 = data.count;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0))) {
        let err2 = { instancePath: instancePath + "/count", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data0 == "number" && (data0 < 0 || isNaN(data0))) {
        let err3 = { instancePath: instancePath + "/count", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.results !== void 0 && func0.call(data, "results")) {
      let data1 = data.results;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate2(data1[i0], { instancePath: instancePath + "/results/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/results", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    let err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate1.errors = vErrors, errors === 0;
}
var parameters1 = validate4;
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.project_id === void 0 || !func0.call(data, "project_id")) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "project_id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.project_id !== void 0 && func0.call(data, "project_id")) {
      let data0 = data.project_id;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0))) {
        let err1 = { instancePath: instancePath + "/project_id", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate4.errors = vErrors, errors === 0;
}
var request1 = validate5;
var pattern0 = /* @__PURE__ */ new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "u");
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0 || !func0.call(data, "name")) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.description !== void 0 && func0.call(data, "description")) {
      let data0 = data.description;
      if (typeof data0 == "string") {
        if (ucs2length(data0) > 300) {
          let err1 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 300 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.expires_at !== void 0 && func0.call(data, "expires_at") && typeof data.expires_at != "string") {
      let err3 = { instancePath: instancePath + "/expires_at", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.name !== void 0 && func0.call(data, "name")) {
      let data2 = data.name;
      if (typeof data2 == "string") {
        if (ucs2length(data2) > 63) {
          let err4 = { instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 63 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (ucs2length(data2) < 4) {
          let err5 = { instancePath: instancePath + "/name", keyword: "minLength", params: { limit: 4 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (!pattern0.test(data2)) {
          let err6 = { instancePath: instancePath + "/name", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate5.errors = vErrors, errors === 0;
}
var response1 = validate6;
function validate6(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.created_at === void 0 || !func0.call(data, "created_at")) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "created_at" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.deployment_names === void 0 || !func0.call(data, "deployment_names")) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "deployment_names" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.description === void 0 || !func0.call(data, "description")) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "description" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.expires_at === void 0 || !func0.call(data, "expires_at")) {
      let err3 = { instancePath, keyword: "required", params: { missingProperty: "expires_at" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.name === void 0 || !func0.call(data, "name")) {
      let err4 = { instancePath, keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.secret === void 0 || !func0.call(data, "secret")) {
      let err5 = { instancePath, keyword: "required", params: { missingProperty: "secret" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.created_at !== void 0 && func0.call(data, "created_at") && typeof data.created_at != "string") {
      let err6 = { instancePath: instancePath + "/created_at", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.deployment_names !== void 0 && func0.call(data, "deployment_names")) {
      let data1 = data.deployment_names;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data1[i0] != "string") {
            let err7 = { instancePath: instancePath + "/deployment_names/" + i0, keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
      } else {
        let err8 = { instancePath: instancePath + "/deployment_names", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.description !== void 0 && func0.call(data, "description")) {
      let data3 = data.description, _errs8 = errors, valid3 = !1, _errs9 = errors;
      if (typeof data3 != "string") {
        let err9 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      var _valid0 = _errs9 === errors;
      if (valid3 = valid3 || _valid0, !valid3) {
        let _errs11 = errors;
        if (data3 !== null) {
          let err10 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        var _valid0 = _errs11 === errors;
        valid3 = valid3 || _valid0;
      }
      if (valid3)
        errors = _errs8, vErrors !== null && (_errs8 ? vErrors.length = _errs8 : vErrors = null);
      else {
        let err11 = { instancePath: instancePath + "/description", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.expires_at !== void 0 && func0.call(data, "expires_at")) {
      let data4 = data.expires_at, _errs14 = errors, valid4 = !1, _errs15 = errors;
      if (typeof data4 != "string") {
        let err12 = { instancePath: instancePath + "/expires_at", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      var _valid1 = _errs15 === errors;
      if (valid4 = valid4 || _valid1, !valid4) {
        let _errs17 = errors;
        if (data4 !== null) {
          let err13 = { instancePath: instancePath + "/expires_at", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        var _valid1 = _errs17 === errors;
        valid4 = valid4 || _valid1;
      }
      if (valid4)
        errors = _errs14, vErrors !== null && (_errs14 ? vErrors.length = _errs14 : vErrors = null);
      else {
        let err14 = { instancePath: instancePath + "/expires_at", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.name !== void 0 && func0.call(data, "name") && typeof data.name != "string") {
      let err15 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.secret !== void 0 && func0.call(data, "secret") && typeof data.secret != "string") {
      let err16 = { instancePath: instancePath + "/secret", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
  } else {
    let err17 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate6.errors = vErrors, errors === 0;
}
var parameters2 = validate7;
var pattern1 = /* @__PURE__ */ new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "u");
function validate7(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.api_key_name === void 0 || !func0.call(data, "api_key_name")) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "api_key_name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.project_id === void 0 || !func0.call(data, "project_id")) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "project_id" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.api_key_name !== void 0 && func0.call(data, "api_key_name")) {
      let data0 = data.api_key_name;
      if (typeof data0 == "string") {
        if (ucs2length(data0) < 4) {
          let err2 = { instancePath: instancePath + "/api_key_name", keyword: "minLength", params: { limit: 4 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (!pattern1.test(data0)) {
          let err3 = { instancePath: instancePath + "/api_key_name", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/api_key_name", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.project_id !== void 0 && func0.call(data, "project_id")) {
      let data1 = data.project_id;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        let err5 = { instancePath: instancePath + "/project_id", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate7.errors = vErrors, errors === 0;
}
var response2 = validate2, request4 = validate8;
function validate8(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.description !== void 0 && func0.call(data, "description")) {
      let data0 = data.description, _errs2 = errors, valid1 = !1, _errs3 = errors;
      if (typeof data0 == "string") {
        if (ucs2length(data0) > 300) {
          let err0 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 300 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      var _valid0 = _errs3 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        let _errs5 = errors;
        if (data0 !== null) {
          let err2 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        var _valid0 = _errs5 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null);
      else {
        let err3 = { instancePath: instancePath + "/description", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    let err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
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
