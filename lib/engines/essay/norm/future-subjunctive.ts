import { withCaseOf } from "../text/normal-form";
import { afterPlural, clauseVerb, opensClauseAt } from "./clause-verb";
import { indicativeForms } from "./forms/indicative";
import { imperfectSubjunctive, strongFutureSubjunctive } from "./forms/strong-preterite";
import type { Matcher } from "./rule";
import { isJoined, type SentenceView } from "./sentence-view";

/** The infinitive that a form is or is the plural of: "verem" → "ver". */
const infinitiveOf = (key: string): string => key.replace(/rem$/u, "r").replace(/^por$/u, "pôr");

const subjectEnds: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "ADV", "ADJ"]);

const endsSubject = ({ keys, readings }: SentenceView, at: number): boolean =>
  subjectEnds.has(readings[at]?.tag ?? "") && !/^[oa]s?$/u.test(keys[at] ?? "");

/** "se não dizer" puts “se não” for “senão”, "se ele estar" “estar” for “está”. */
const mistaken = /^não dizer$| estar$/u;

/** "quando o dono ver", "se a casa manter": the infinitive of an irregular verb for its future subjunctive. */
export const infinitiveForFuture: Matcher = {
  starts: new Set(["se", "quando"]),
  match: (view, word) => {
    const key = view.keys[word];
    if (key === "se" && !opensClauseAt(view, word)) return undefined;
    const at = isJoined(view, word + 1) ? clauseVerb(view, word + 1) : undefined;
    if (at === undefined || (key === "se" && at === word + 1)) return undefined;
    if (at > word + 1 && !endsSubject(view, at - 1)) return undefined;
    if (mistaken.test(`${view.keys[at - 1]} ${view.keys[at]}`)) return undefined;
    const written = view.textOf(at, at + 1);
    const plural = written.endsWith("rem") || afterPlural(view, at, word + 1);
    const right = strongFutureSubjunctive(infinitiveOf(view.keys[at] ?? ""), plural ? "3p" : "3s");
    return right === undefined || right === view.keys[at]
      ? undefined
      : { from: at, to: at + 1, texts: [withCaseOf(written, right)] };
  },
};

const inShortSubject = /^(?:DET|NOUN|PROPN|PRON|ADV)$/u;
/** Words. */
const longestShortSubject = 3;

/** "se o dono teria": the conditional in the clause that states the condition. */
export const conditionalAfterSe: Matcher = {
  starts: new Set(["se"]),
  match: (view, word) => {
    if (!opensClauseAt(view, word)) return undefined;
    const at = isJoined(view, word + 1) ? clauseVerb(view, word + 1) : undefined;
    const form = at === undefined ? undefined : indicativeForms.get(view.keys[at] ?? "");
    if (at === undefined || form?.tense !== "conditional" || at === word + 1) return undefined;
    const subject = view.readings.slice(word + 1, at);
    const short =
      subject.length <= longestShortSubject &&
      subject.every((reading) => inShortSubject.test(reading?.tag ?? "")) &&
      subject.some((reading) => reading?.tag !== "ADV");
    if (!short) return undefined;
    const right = imperfectSubjunctive(form.lemma, form.person);
    return { from: at, to: at + 1, texts: [withCaseOf(view.textOf(at, at + 1), right)] };
  },
};
