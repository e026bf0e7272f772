import { expect } from "vitest";
import type { Played, Reply } from "./changed-client.ts";

/** A call of the changed client, and what must come of it. */
export interface Scene {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly answer?: Reply;
  readonly then: (played: Played) => unknown;
}

/** Nothing is sent, and these issues say why. */
export const issues =
  (...wanted: string[]): Scene["then"] =>
  ({ created, requests }) => {
    const { issues } = created as {
      issues: { path: string; keyword: string }[];
    };
    expect(issues.map(({ path, keyword }) => `${path} ${keyword}`)).toEqual(
      wanted,
    );
    expect(requests).toEqual([]);
  };
/** One request is sent, and it is as it should be. */
export const sends =
  (check: (request: Request) => unknown): Scene["then"] =>
  async ({ requests }) => {
    expect(requests).toHaveLength(1);
    await check(requests[0] as Request);
  };
/** One request is sent, with this body. */
export const sendsBody = (body: unknown): Scene["then"] =>
  sends(async (request) => expect(await request.clone().json()).toEqual(body));
/** The key is given as the spec has it, without drift. */
export const resolves =
  (created: unknown): Scene["then"] =>
  (played) => {
    expect(played.created).toEqual(expect.objectContaining(created as object));
    expect(played.drift).toEqual([]);
  };
/** The key is given, and these departures from the spec are told. */
export const drifts =
  (...wanted: string[]): Scene["then"] =>
  ({ created, drift }) => {
    expect(created).toHaveProperty("secret");
    expect(
      drift.flatMap((each) =>
        each.issues.map(({ path, keyword }) => `${path} ${keyword}`),
      ),
    ).toEqual(wanted);
  };
