import type { Certainty, Entity, EntityKind, KnownName, ReadText, Span } from "../types";
import { findDatesAndLaws } from "./dates-and-laws";
import { kindOfName } from "./kind-of-name";
import { findNames } from "./names";

type Mention = Span & { name: string; kind: EntityKind; certainty: Certainty };

/** Those that overlap none before them in the list. */
function apart(length: number, mentions: readonly Mention[]): Mention[] {
  const taken = new Uint8Array(length);
  return mentions.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
}

/** "Bradbury" after "Ray Bradbury": a name alone is the person whose first or last name it is. */
function withFullNames(mentions: readonly Mention[]): Mention[] {
  const people = new Map<string, Mention>();
  for (const mention of mentions) {
    const words = mention.kind === "person" ? mention.name.split(" ") : [];
    for (const word of words.length > 1 ? [words[0], words.at(-1)] : [])
      if (word && !people.has(word)) people.set(word, mention);
  }
  return mentions.map((mention) => {
    const full = mention.kind === "other" || mention.kind === "person" ? people.get(mention.name) : undefined;
    return full ? { ...mention, name: full.name, kind: "person", certainty: full.certainty } : mention;
  });
}

function grouped(mentions: readonly Mention[]): Entity[] {
  const entities = new Map<string, Entity>();
  for (const { name, kind, certainty, start, end } of mentions.toSorted((a, b) => a.start - b.start)) {
    const key = `${kind} ${name.toLowerCase()}`;
    const known = entities.get(key) ?? { name, kind, certainty, spans: [] };
    known.spans.push({ start, end });
    entities.set(key, known);
  }
  return [...entities.values()];
}

/**
 * People, places, organisations, laws and dates of a text, in its order: what a list knows, what is written like a date or a law, and capitalised words
 * by what stands in and beside them. No model is behind it: a name whose kind nothing tells is `other`, one that opens a sentence may be
 * missed, and a text without capitals has no names.
 */
export function findEntities(text: string, read: ReadText, known: readonly KnownName[]): Entity[] {
  const listed = known.map((name): Mention => ({ ...name, certainty: "listed" }));
  const written = findDatesAndLaws(text).map(
    (span): Mention => ({ ...span, name: text.slice(span.start, span.end), certainty: "cued" }),
  );
  const named = findNames(text, read).flatMap((name): Mention[] => {
    const known = kindOfName(text, name);
    const told = known.kind === "place" || known.kind === "person";
    if (name.doubtful && !told) return [];
    return [{ start: name.start, end: name.end, name: name.text, ...known }];
  });
  const longestFirst = [...written, ...listed].sort((a, b) => b.end - b.start - (a.end - a.start));
  return grouped(withFullNames(apart(text.length, [...longestFirst, ...named])));
}
