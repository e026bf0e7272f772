import type { SchemaAt } from "../read/document.ts";
import { choicesOf, type Alternative, type Choice } from "./choice.ts";
import { fixedValues } from "./fixed.ts";
import { partnersOf, type IdentityOf, type Partners } from "./partners.ts";
import { alternativesOf, onlyAlternativeOf, type Whole } from "./whole.ts";

/** That a discriminating property's values chose otherwise, or nothing. */
export interface Moved {
  /** `undefined` where the writer knows no such choice. */
  readonly writer: Choice | undefined;
  readonly reader: Choice;
  /** The values at stake; none where it is the property itself. */
  readonly values: readonly string[];
}

/**
 * What a writer sends by one discriminator and a reader takes by another. What
 * constants show is left out: there JSON Schema tells the alternatives apart.
 */
export function movedBetween(
  writer: Whole,
  reader: Whole,
  identify: IdentityOf,
): readonly Moved[] {
  const sent = choicesOf(writer);
  return choicesOf(reader).flatMap((choice): Moved[] => {
    if (choice.alternatives.every(({ isApart }) => isApart)) return [];
    const own =
      sent.find(({ property }) => property === choice.property) ??
      (sent.length === 1 ? sent[0] : undefined);
    const isSame = own?.property === choice.property;
    const senders = isSame ? own.alternatives : undeclared(writer, choice);
    const places = choice.alternatives.map(({ place }) => place);
    const partners = partnersOf(
      senders.map(({ place }) => place),
      places,
      identify,
    );
    const lost = senders.map((each) =>
      lostNames(each, choice.alternatives, partners, identify),
    );
    if (!isSame) {
      const isTold = lost.some((names) => names.length > 0);
      return isTold ? [{ writer: own, reader: choice, values: [] }] : [];
    }
    const values = [...new Set(lost.flat())];
    return values.length === 0 ? [] : [{ writer: own, reader: choice, values }];
  });
}

type Sender = Omit<Alternative, "names" | "isApart"> & {
  readonly names: ReadonlySet<string | typeof ANY>;
};

const ANY = Symbol("any value");

/** What is sent by who knows no such discriminator. */
function undeclared(writer: Whole, { property }: Choice): readonly Sender[] {
  const several = alternativesOf(writer);
  const places = several.length === 0 ? onlyAlternativeOf(writer) : several;
  return places.map((place) => {
    const values = fixedValues(place, property);
    return { place, values, names: values ?? new Set([ANY]) };
  });
}

function lostNames(
  { place, names }: Sender,
  readers: readonly Alternative[],
  partners: Partners,
  identify: IdentityOf,
): readonly string[] {
  return [...names].flatMap((name) => {
    const admitting = readers.filter(
      ({ values }) => typeof name === "symbol" || (values?.has(name) ?? true),
    );
    if (admitting.every(({ isApart }) => isApart)) return [];
    if (typeof name === "symbol") return ["*"];
    const isKept = readers.some(
      (reader) =>
        reader.names.has(name) &&
        isOne(place, reader.place, partners, identify),
    );
    return isKept ? [] : [name];
  });
}

/** Behind an unchanged name even a new schema is what the old one has become. */
function isOne(
  here: SchemaAt,
  there: SchemaAt,
  partners: Partners,
  identify: IdentityOf,
): boolean {
  return (
    identify(here) === identify(there) ||
    partners.pairs.some(([one, other]) => one === here && other === there) ||
    !(partners.has(here) || partners.has(there))
  );
}
