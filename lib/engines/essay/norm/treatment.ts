import { withCaseOf } from "../text/normal-form";
import { indicativeForms } from "./forms/indicative";
import { unlessQuoted } from "./quoted";
import type { Matcher } from "./rule";
import { isJoined, type SentenceView } from "./sentence-view";
import { wordPairs } from "./word-set";

/** Words looked at on either side for the other way of addressing. */
const reach = 40;

const nearby = ({ keys }: SentenceView, at: number, is: (key: string, place: number) => boolean): boolean => {
  const from = Math.max(0, at - reach);
  return keys.slice(from, at + reach).some((key, step) => is(key, from + step));
};

const ofYou: ReadonlyMap<string, string> = new Map(
  wordPairs("teu=seu tua=sua teus=seus tuas=suas ti=você contigo=com_você").map(([wrong, right]) => [
    wrong,
    right.replace("_", " "),
  ]),
);

/** "você … tua": the pronouns of “tu” beside “você”. */
const tuBesideYou: Matcher = {
  starts: new Set([...ofYou.keys(), "te"]),
  match: (view, at) => {
    if (!nearby(view, at, (key) => key === "você")) return undefined;
    const right = ofYou.get(view.keys[at] ?? "");
    const written = view.textOf(at, at + 1);
    if (right !== undefined) return { from: at, to: at + 1, texts: [withCaseOf(written, right)] };
    const verb = isJoined(view, at + 1) && view.readings[at + 1]?.main.features.VerbForm !== undefined;
    return verb
      ? { from: at, to: at + 2, texts: [withCaseOf(written, `${view.textOf(at + 1, at + 2)} você`)] }
      : undefined;
  },
};

const titles = /^(?:excelências?|senhorias?|majestades?|santidades?|altezas?)$/u;
const ofThird: ReadonlyMap<string, string> = new Map(
  wordPairs("vosso=seu vossa=sua vossos=seus vossas=suas"),
);

/** "Vossa Excelência … vosso": a title takes the third person. */
const yoursBesideTitle: Matcher = {
  starts: new Set(ofThird.keys()),
  match: (view, at) => {
    const right = ofThird.get(view.keys[at] ?? "");
    if (right === undefined || titles.test(view.keys[at + 1] ?? "")) return undefined;
    const titled = nearby(
      view,
      at,
      (key, place) => titles.test(key) && /^vossas?$/u.test(view.keys[place - 1] ?? ""),
    );
    return titled ? { from: at, to: at + 1, texts: [withCaseOf(view.textOf(at, at + 1), right)] } : undefined;
  },
};

/** The second person singular of a third person in the present or imperfect: "tem" → "tens", "fala" → "falas". */
function secondPerson(third: string): string {
  if (/[éê]m$/u.test(third)) return third.replace(/[éê]m$/u, "éns");
  if (third.endsWith("m")) return third.replace(/m$/u, "ns");
  return /[rz]$/u.test(third) ? `${third}es` : `${third}s`;
}

/** "tu vai": the pronoun with the verb of another person. */
const tuWithThird: Matcher = {
  starts: new Set(["tu"]),
  match: (view, at) => {
    const key = view.keys[at + 1] ?? "";
    const form = isJoined(view, at + 1) ? indicativeForms.get(key) : undefined;
    const fits = form?.person === "3s" && (form.tense === "present" || form.tense === "imperfect");
    return fits ? { from: at + 1, to: at + 2, texts: [secondPerson(key)] } : undefined;
  },
};

/** Ways of addressing that do not go together. */
export const mixedTreatment: readonly Matcher[] = unlessQuoted([tuBesideYou, yoursBesideTitle, tuWithThird]);
