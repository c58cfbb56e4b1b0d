import type { Reading } from "../norm/context/reading";
import { wordSet } from "../norm/word-set";
import { type RuleFinding, replacement } from "../report";
import { type ProseSentence, placesOf } from "./sentence";

const quantity = /^\p{Nd}[\p{Nd}.,]*%?$/u;
const wrongLinks = wordSet("a à até");
/** What may stand between “entre” and the first number. */
const counted = /^(?:(?:os|as) )?(?:anos (?:de )?|idades (?:de )?)?$/u;
/** Words: as many as that has, and the number. */
const farthest = 4;

/** "entre 10 a 20": a range with “entre” has “e”. */
function rangeAt(text: string, readings: readonly Reading[], at: number): RuleFinding[] {
  const rest = readings.slice(at + 1, at + 1 + farthest);
  const place = rest.findIndex(({ key }) => quantity.test(key));
  const between = rest.slice(0, Math.max(0, place)).map(({ key }) => `${key} `);
  const [first, link, last] = readings.slice(at + 1 + place, at + 4 + place);
  if (place < 0 || !counted.test(between.join("")) || !first || !link || !last) return [];
  if (!wrongLinks.has(link.key) || !quantity.test(last.key)) return [];
  const span = { start: first.start, end: last.end };
  const right = `${text.slice(first.start, first.end)} e ${text.slice(last.start, last.end)}`;
  const message = {
    "pt-BR": `“Entre” pede “e”: “entre ${right}”. Com “de” é que vem “a”.`,
    en: `“Entre” asks for “e”: “entre ${right}”. It is “de” that goes with “a”.`,
  };
  return [
    {
      rule: "grammar/parallelism",
      severity: "minor",
      span,
      message,
      suggestions: [replacement(span, right)],
    },
  ];
}

/** Ranges of numbers that “entre” opens and another word than “e” closes. */
export const findRanges = (text: string, sentences: readonly ProseSentence[]): RuleFinding[] =>
  sentences.flatMap(({ readings: own }) =>
    placesOf(own, ({ key }) => key === "entre").flatMap((at) => rangeAt(text, own, at)),
  );
