/** First lines of every generated source file: the loudest of its three marks. */
export const banner = `// GENERATED from openapi/cloud_api.yaml by \`npm run generate\`. DO NOT EDIT:
// the next run overwrites it, and \`npm test\` fails on any difference.
`;

/** `src/generated/README.md`, for those who open the folder first. */
export const readme = `# Generated: do not edit

Every file in this folder, this one included, is written by \`npm run generate\` from
\`openapi/cloud_api.yaml\` (and the version in \`package.json\`). \`npm test\` regenerates it and fails on
any difference, on a missing file and on a surplus one.

| file            | written by                 | holds                                                            |
| --------------- | -------------------------- | ---------------------------------------------------------------- |
| \`types.ts\`      | openapi-typescript         | \`paths\`, \`components\`, \`operations\`                              |
| \`validators.ts\` | Ajv, as standalone code    | one validator per JSON request body and per JSON success body     |
| \`operations.ts\` | \`scripts/codegen/\`         | server, auth header, and each operation's method, path and media  |
| \`package.ts\`    | \`scripts/codegen/\`         | this package's version, for the \`User-Agent\`                      |

Only what the document *means* gets in. Prose, examples and \`info.version\` stay in the slice, so that an
upstream edit of those leaves this folder as it is.
`;
