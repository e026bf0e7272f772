/**
 * How far an exchange gets before the trouble.
 *
 * - `before`: the request isn't read; nothing is applied
 * - `after`: the request is applied; nothing is answered
 * - `headers`: the request is applied; part of the response's headers is sent
 * - `body`: the request is applied; the headers and part of the body are sent
 */
export type Phase = "before" | "after" | "headers" | "body";

/** One piece of trouble, played for one request. */
export type Fault =
  /** The connection is refused: nothing was sent. (A real server, which has accepted by then, drops it unread.) */
  | { readonly kind: "refuse" }
  /** The connection is closed; `at` is where the body is cut, as for `slice`: half-way by default, from the end if negative. */
  | { readonly kind: "drop"; readonly when: Phase; readonly at?: number }
  /** Nothing more comes, and the connection stays open; `at` as for `drop`. */
  | { readonly kind: "stall"; readonly when: Phase; readonly at?: number }
  /**
   * The connection is closed, or under `then: "stall"` left open with nothing answered; the request takes
   * effect later: right before so many `requests` after it are seen to, or when the sandbox is told to `arrive`.
   */
  | {
      readonly kind: "late";
      readonly then?: "drop" | "stall";
      readonly requests?: number;
    }
  /** This answer (200 to 599) instead. A string `body` goes out as it is, anything else as JSON; by default an error as the API words it. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      /** Whether the request takes effect all the same; no by default. */
      readonly applied?: boolean;
    }
  /** The caller is sent elsewhere, with 307 by default; nothing is applied. */
  | {
      readonly kind: "redirect";
      readonly to: string;
      readonly status?: 301 | 302 | 303 | 307 | 308;
    }
  /** The usual answer, without its body. */
  | { readonly kind: "empty" }
  /** The usual answer, as a page of HTML. */
  | { readonly kind: "wrong-type" }
  /** The usual answer, whose body ends too early although the connection doesn't; `at` as for `drop`. */
  | { readonly kind: "truncate"; readonly at?: number }
  /** The usual answer with other members: new ones, other values, or none where `undefined`. */
  | {
      readonly kind: "replace";
      readonly members: Readonly<Record<string, unknown>>;
    };
