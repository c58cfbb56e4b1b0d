import { withCaseOf } from "../text/normal-form";
import { afterPlural, clauseVerb, opensClauseAt } from "./clause-verb";
import { type IndicativeForm, indicativeForms, knownInfinitives } from "./forms/indicative";
import { participleOf } from "./forms/participle";
import { presentSubjunctive, presentSubjunctives } from "./forms/present-subjunctive";
import { imperfectSubjunctive, strongFutures } from "./forms/strong-preterite";
import type { VerbPerson } from "./forms/verb-person";
import type { Matcher } from "./rule";
import { isJoined, type SentenceView } from "./sentence-view";
import { wordSet } from "./word-set";

/** How a conjunction stands to the past: it may tell what happened ("embora tenha chovido"), or only what was wanted. */
type Subordinator = { concedes: boolean; past: boolean };

const purpose: Subordinator = { concedes: false, past: false };
const concession: Subordinator = { concedes: true, past: false };

/** Words before “que” whose clause takes the subjunctive. */
const purposes = wordSet("para antes sem contanto impedir impede impedem evitar permitir permite permitem");
const concessions = wordSet("mesmo ainda");
const judgements = wordSet(
  `necessário preciso fundamental imprescindível importante essencial indispensável inadmissível inaceitável crucial primordial mister urgente
  imperioso`,
);
const causing = wordSet("faz fazem fazer fazendo faça façam fará farão");
const caused = wordSet("fez fizeram fazia faziam");

/** What the words up to and with “que” ask of the clause after it. */
function beforeQue({ keys }: SentenceView, at: number, opens: boolean): Subordinator | undefined {
  const [second = "", first = ""] = [keys[at - 2], keys[at - 1]];
  if (purposes.has(first) || (first === "de" && second === "fim")) return purpose;
  if (concessions.has(first)) return opens ? concession : undefined;
  if (judgements.has(first) && /^(?:é|seja|será|faz-se|torna-se)$/u.test(second)) return purpose;
  if (first !== "com") return undefined;
  if (causing.has(second)) return purpose;
  return caused.has(second) ? { concedes: false, past: true } : undefined;
}

/** The subordinator that word `at` ends. */
function subordinatorAt(view: SentenceView, at: number): Subordinator | undefined {
  const before = view.readings[at - 1];
  switch (view.keys[at]) {
    case "embora":
      return before && ["VERB", "AUX"].includes(before.main.upos) ? undefined : concession;
    case "talvez":
      return view.readings[at + 1]?.parts[0]?.upos === "ADP" ? undefined : concession;
    case "caso":
      return opensClauseAt(view, at) && !/^contr[aá]rio$/u.test(view.keys[at + 1] ?? "")
        ? purpose
        : undefined;
    default:
      return isJoined(view, at) ? beforeQue(view, at, opensClauseAt(view, at - 1)) : undefined;
  }
}

const subjectEnds: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "ADV"]);

/** Whether word `at` may be the verb of a clause that opens at `from`: no preposition, article or other verb rules it. */
const followsSubject = ({ keys, readings }: SentenceView, at: number, from: number): boolean =>
  at === from || (subjectEnds.has(readings[at - 1]?.tag ?? "") && !/^[oa]s?$/u.test(keys[at - 1] ?? ""));

/** "caso o dono precisar": an infinitive or future subjunctive where another one belongs. */
function ofOpenForm(view: SentenceView, at: number, from: number, { past }: Subordinator): string[] {
  const key = view.keys[at] ?? "";
  const lemma = knownInfinitives.has(key) ? key : strongFutures.get(key);
  if (lemma === undefined || view.keys[from - 1] === "talvez" || !followsSubject(view, at, from)) return [];
  const mood = past ? imperfectSubjunctive : presentSubjunctive;
  const persons: VerbPerson[] = afterPlural(view, at, from) ? ["3p", "3s"] : ["3s", "3p"];
  return persons.flatMap((person) => mood(lemma, person) ?? []);
}

/** The subjunctives for an indicative. */
function ofIndicative({ lemma, tense, person }: IndicativeForm, { concedes, past }: Subordinator): string[] {
  const imperfect = imperfectSubjunctive(lemma, person);
  const present = presentSubjunctive(lemma, person) ?? "";
  if (tense === "conditional" || tense === "imperfect") return [imperfect];
  if (tense === "past")
    return concedes
      ? [`${presentSubjunctive("ter", person)} ${participleOf(lemma)}`, imperfect]
      : [imperfect];
  return past ? [imperfect, present] : [present];
}

/** "para que serve a lei": a question, not a purpose. */
const asksForUse = ({ keys }: SentenceView, at: number, from: number): boolean =>
  keys[from - 2] === "para" && at - from < 2 && /^(?:serv(?:e|em|ir|iu|ia)|veio)$/u.test(keys[at] ?? "");

function subjunctivesAt(view: SentenceView, at: number, from: number, kind: Subordinator): string[] {
  const key = view.keys[at] ?? "";
  if (presentSubjunctives.has(key) || asksForUse(view, at, from)) return [];
  const indicative = indicativeForms.get(key);
  return indicative ? ofIndicative(indicative, kind) : ofOpenForm(view, at, from, kind);
}

/** "embora existe", "para que o governo investir": a conjunction that takes the subjunctive, and another mood after it. */
export const moodAfterConjunction: Matcher = {
  starts: new Set(["embora", "talvez", "caso", "que"]),
  match: (view, word) => {
    const kind = subordinatorAt(view, word);
    const at = kind && isJoined(view, word + 1) ? clauseVerb(view, word + 1) : undefined;
    if (kind === undefined || at === undefined) return undefined;
    const forms = subjunctivesAt(view, at, word + 1, kind);
    if (forms.length === 0) return undefined;
    const written = view.textOf(at, at + 1);
    return { from: at, to: at + 1, texts: forms.map((form) => withCaseOf(written, form)) };
  },
};
