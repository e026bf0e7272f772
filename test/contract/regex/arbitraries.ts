import fc from "fast-check";

const character = fc.constantFrom("a", "b", "0", "-", "é", "😀");
const set = fc.constantFrom(
  ".",
  "[ab]",
  "[^a]",
  "[a-c0]",
  "\\d",
  "\\D",
  "\\w",
  "\\W",
  "\\s",
  "[^\\w-]",
  "\\p{L}",
  "[😀é]",
);
const assertion = fc.constantFrom("^", "$", "\\b", "\\B");
const quantifier = fc.constantFrom("*", "+", "?", "{2}", "{0,3}", "{1,}", "*?");

/** Patterns without back-references, of every other construct of the syntax. */
export const pattern: fc.Arbitrary<string> = fc.letrec<{
  alternation: string;
  sequence: string;
  term: string;
  atom: string;
}>((tie) => ({
  alternation: fc
    .array(tie("sequence"), { minLength: 1, maxLength: 2 })
    .map((options) => options.join("|")),
  sequence: fc
    .array(tie("term"), { maxLength: 4 })
    .map((terms) => terms.join("")),
  term: fc.oneof(
    { weight: 5, arbitrary: tie("atom") },
    {
      weight: 2,
      arbitrary: fc.tuple(tie("atom"), quantifier).map((pair) => pair.join("")),
    },
    { weight: 1, arbitrary: assertion },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("?=", "?!"), tie("alternation"))
        .map(([kind, inner]) => `(${kind}${inner})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("?<=", "?<!"), fc.oneof(character, set))
        .map(([kind, inner]) => `(${kind}${inner})`),
    },
  ),
  atom: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    character,
    set,
    tie("alternation").map((inner) => `(?:${inner})`),
    tie("alternation").map((inner) => `(${inner})`),
  ),
})).alternation;

export const text: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom("a", "b", "c", "0", "-", " ", "é", "😀", "\n"),
  maxLength: 8,
});
