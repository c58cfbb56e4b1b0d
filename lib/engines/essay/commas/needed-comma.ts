import { finiteIn } from "./clause-view";
import {
  type GapPlace,
  isPreposition,
  opensWithComma,
  verbFollows,
  verbForm,
  verbsBefore,
} from "./gap-place";
import type { WrittenWord } from "./written-words";

/** Prepositions that open what comes before a noun's verb, not a circumstance: "de", "do", "da". */
const ofNouns = /^d[eoa]s?$/u;

/** Whether a word opens a circumstance or a clause that may come before the main one. */
const opensCircumstance = (word: WrittenWord | undefined): boolean =>
  word !== undefined &&
  (word.subordinates ||
    verbForm(word) === "Ger" ||
    verbForm(word) === "Part" ||
    (isPreposition(word) && !ofNouns.test(word.key)));

/** "Para conter a cheia, constroem-se": a circumstance or a clause opens the sentence and its comma is in place. */
function closesFrontedPart(place: GapPlace): boolean {
  const { view, start } = place;
  return start === 0 && verbFollows(place) && opensCircumstance(view.words[0]) && verbsBefore(place) <= 1;
}

/** "O rio, fonte de vida, corre": a verbless insertion between a subject and its verb has both of its commas. */
function closesInsertion(place: GapPlace): boolean {
  const { view, start } = place;
  if (!opensWithComma(place) || !verbFollows(place) || verbsBefore(place) > 0) return false;
  const from = view.from[start - 1] ?? 0;
  return from === 0 && finiteIn(view, from, start - 1) === 0;
}

/** Whether grammar asks for the comma in a gap, whatever the model of what reviewers mark makes of it. */
export const isNeeded = (place: GapPlace): boolean => closesFrontedPart(place) || closesInsertion(place);
