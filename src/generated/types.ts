// GENERATED from openapi/cloud_api.yaml by `npm run generate`. DO NOT EDIT:
// the next run overwrites it, and `npm test` fails on any difference.

export interface paths {
    "/cloud/v3/inference/{project_id}/api_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InferenceApiKeysHandler.get"];
        put?: never;
        post: operations["InferenceApiKeysHandler.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v3/inference/{project_id}/api_keys/{api_key_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InferenceApiKeyHandler.get"];
        put?: never;
        post?: never;
        delete: operations["InferenceApiKeyHandler.delete"];
        options?: never;
        head?: never;
        patch: operations["InferenceApiKeyHandler.patch"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ApiKeyCreateRequestSerializer: {
            /** @description At most 300 code points */
            description?: string;
            expires_at?: string;
            /** @description 4 to 63 code points, matching `^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$` */
            name: string;
        };
        ApiKeyListResponseSerializer: {
            /** @description At least 0 */
            count: number;
            results: components["schemas"]["GetApiKeyResponseSerializer"][];
        };
        ApiKeyUpdateRequestSerializer: {
            description?: string | null;
        };
        CreateApiKeyResponseSerializer: {
            created_at: string;
            deployment_names: string[];
            description: string | null;
            expires_at: string | null;
            name: string;
            secret: string;
        };
        GetApiKeyResponseSerializer: {
            created_at: string;
            deployment_names: string[];
            description: string | null;
            expires_at: string | null;
            name: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "InferenceApiKeysHandler.get": {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyListResponseSerializer"];
                };
            };
        };
    };
    "InferenceApiKeysHandler.post": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApiKeyCreateRequestSerializer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateApiKeyResponseSerializer"];
                };
            };
        };
    };
    "InferenceApiKeyHandler.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                api_key_name: string;
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetApiKeyResponseSerializer"];
                };
            };
        };
    };
    "InferenceApiKeyHandler.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                api_key_name: string;
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "InferenceApiKeyHandler.patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                api_key_name: string;
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApiKeyUpdateRequestSerializer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetApiKeyResponseSerializer"];
                };
            };
        };
    };
}
