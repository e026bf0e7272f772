import { version } from "./generated/package.ts";

/** Who is calling (RFC 9110 section 10.1.5). */
export const userAgent: string = `gcore-inference/${version}`;
