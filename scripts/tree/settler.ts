import { text } from "node:stream/consumers";
import { SHARED } from "./shared.ts";
import { settle } from "./transaction.ts";

// The other end of stdin closes when it is this process's turn, or when who
// started it was killed: perhaps before it could let this one into the tree.
if ((await text(process.stdin)) === SHARED) {
  await settle(process.argv[1] ?? ".");
}
