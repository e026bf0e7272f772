import { settle } from "../../../scripts/tree/transaction.ts";

await settle(process.argv[2] ?? "");
