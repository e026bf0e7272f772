import type { Reply } from "./reply.ts";

/** What a server puts on the wire for one request, and what it does then. */
export type Exchange =
  | { readonly sent: "nothing"; readonly then: "refuse" | "drop" | "stall" }
  | {
      /** A part of the header section. */
      readonly sent: "headers";
      readonly then: "drop" | "stall";
      readonly reply: Reply;
    }
  | {
      /** The headers, and this many bytes of the body. */
      readonly sent: "body";
      readonly bytes: number;
      readonly then: "drop" | "stall" | "end";
      readonly reply: Reply;
    };
