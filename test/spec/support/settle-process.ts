import { settle } from "../../../scripts/spec/tree/transaction.ts";

await settle(process.argv[2] ?? "");
