import { settle } from "./transaction.ts";

await settle(process.argv[1] ?? ".");
