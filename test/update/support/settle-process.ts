import { settle } from "../../../scripts/update/tree/transaction.ts";

await settle(process.argv[2] ?? "");
