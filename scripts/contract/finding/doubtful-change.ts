import type { Pair } from "../operation/match.ts";
import { canonicalMedia, mediaKind } from "../operation/media.ts";
import { comparableTargets } from "../operation/path.ts";
import { canonicalText } from "../operation/canonical.ts";
import { mayBeSuccess } from "../operation/status.ts";
import { ofBoth, type Change } from "./change.ts";
import { undecided } from "./rule-kinds.ts";

export const DOUBTFUL_RULES = {
  referenceLost: undecided(
    "operation-reference-lost",
    "a reference outside of schemas leads nowhere",
    "A `$ref` to a parameter, body, response, header or path leads nowhere in its document, so that what it stood for is unknown.",
    { publisher: "Add what it refers to, or correct the reference." },
  ),
  serverUndecided: undecided(
    "operation-server-undecided",
    "one side names a host, the other is relative to its own place",
    "One side names the host of its server, the other is relative to wherever the document came from.",
    { publisher: "Name the host on both sides." },
  ),
  encodingChanged: undecided(
    "request-encoding-changed",
    "the encoding of a form's fields differs",
    "`encoding` of a form's fields differs, and so may what is written into the form.",
  ),
  successRemoved: undecided(
    "response-success-removed",
    "no successful answer is described any more",
    "The base described a successful answer, the revised document describes none: what clients get, nobody says.",
    { publisher: "Describe the success." },
  ),
};

/** What no schema can decide: lost references, unknown hosts, encodings, success that is no longer described. */
export function doubtfulChanges(pair: Pair): readonly Change[] {
  return [
    ...lostReferences(pair),
    ...unknownHosts(pair),
    ...changedEncodings(pair),
    ...lostSuccess(pair),
  ];
}

function lostReferences({ base, revised }: Pair): readonly Change[] {
  const known = new Set(base.dangling.map(({ reference }) => reference));
  const still = new Set(revised.dangling.map(({ reference }) => reference));
  const lost = [
    ...base.dangling
      .filter(({ reference }) => !still.has(reference))
      .map(({ pointer, reference }) => ({
        base: pointer,
        revised: revised.pointer,
        reference,
      })),
    ...revised.dangling
      .filter(({ reference }) => !known.has(reference))
      .map(({ pointer, reference }) => ({
        base: base.pointer,
        revised: pointer,
        reference,
      })),
  ];
  return lost.map(({ reference, ...pointers }) => ({
    ...pointers,
    rule: DOUBTFUL_RULES.referenceLost,
    at: "",
    args: { reference },
  }));
}

function unknownHosts({ base, revised }: Pair): readonly Change[] {
  return comparableTargets(base, revised).map(({ here, there }) => ({
    rule: DOUBTFUL_RULES.serverUndecided,
    base: here.pointer,
    revised: there.pointer,
    at: "url",
    args: { base: here.url, revised: there.url },
  }));
}

function changedEncodings({ base, revised }: Pair): readonly Change[] {
  const before = base.body?.content ?? [];
  return (revised.body?.content ?? []).flatMap((there): Change[] => {
    if (mediaKind(there.name) !== "fields") return [];
    const name = canonicalMedia(there.name);
    const here = before.find((media) => canonicalMedia(media.name) === name);
    if (!here) return [];
    const [now, then] = [there, here].map(({ encoding }) =>
      canonicalText(encoding ?? {}),
    );
    if (now === then) return [];
    return [
      {
        rule: DOUBTFUL_RULES.encodingChanged,
        base: here.pointer,
        revised: there.pointer,
        at: "body",
        args: { media: name },
      },
    ];
  });
}

function lostSuccess(pair: Pair): readonly Change[] {
  const { base, revised } = ofBoth(pair, ({ responses }) =>
    responses.some(mayBeSuccess),
  );
  if (!base || revised) return [];
  return [
    {
      rule: DOUBTFUL_RULES.successRemoved,
      ...ofBoth(pair, ({ pointer }) => `${pointer}/responses`),
      at: "status",
      args: {},
    },
  ];
}
