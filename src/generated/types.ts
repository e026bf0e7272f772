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
        get?: never;
        put?: never;
        post: operations["InferenceApiKeysHandler.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        CreateApiKeyResponseSerializer: {
            created_at: string;
            deployment_names: string[];
            description: string | null;
            expires_at: string | null;
            name: string;
            secret: string;
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
}
