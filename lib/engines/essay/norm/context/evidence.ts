import { leastOdds } from "./least-odds";
import { type Chain, chainAfter, chainBefore, subjectOf } from "./phrase-cues";
import type { Question } from "./questions";
import type { Reading } from "./reading";

const pluralDeterminer =
  /^(?:[oa]s|[dn][oa]s|aos|às|pel[oa]s|[dn]?ess[ea]s|[dn]?est[ea]s|[dn]?aquel[ea]s|muit[oa]s|pouc[oa]s|seus|suas|nossos|nossas|vári[oa]s|divers[oa]s|tant[oa]s|alguns|algumas|todos|todas|uns|umas|dois|duas|três)$/u;

/** Third persons whose singular and plural differ in the accent alone: the model saw too many wrong ones to doubt them by itself. */
const accentOnly = /^(?:[tv]em|[tv]êm|(?:man|con|ob|de|re|pro|con|inter|sus|ad)[tv][éê]m)$/u;

/** What the sentence tells of a verb's subject (as `subjectOf` gives it), and how sure the model has to be there. */
type Evidence = readonly [subject: RegExp, usual: number, accentOnly: number];

const never = Number.POSITIVE_INFINITY;

const toPlural: readonly Evidence[] = [
  [/^- v/u, never, 1],
  [/^[no]p. \d v/u, never, 0.5],
  [/^[no]p. \d &/u, 1, 0],
  [/^[no]p/u, 0.5, -2],
  [/^- R [no]p/u, -0.5, -2],
  [/^- R Pp/u, 1.5, -2],
  [/^[no]s. \d &/u, 1.5, 1.5],
  [/^[no]s/u, never, never],
  [/^- R/u, 1.5, 0.5],
  [/^- /u, 1.2, -0.5],
];
/** A verb is put into the singular only where its subject or antecedent is in sight: that of a plural may be in another sentence. */
const toSingular: readonly Evidence[] = [
  [/^[no]s. \d (?![&ivg/])/u, 1.3, 0],
  [/^- R [nP]s/u, 3.5, 0],
  [/^- [^R]/u, never, 0],
];

/** Two nouns that open the sentence, joined by "e". */
const compound = /^[no]s. & [no].. \^/u;
const spanOfTime = /^(?:dias|anos|meses|semanas|horas|séculos|décadas|vezes)$/u;

const pluralCopula = /^(?:são|eram|foram|serão|sejam|seriam)$/u;

/** "O problema são as filas": a linking verb may agree with what follows. */
const agreesForwards = (sentence: readonly Reading[], at: number): boolean =>
  pluralCopula.test(sentence[at]?.key ?? "") && /^[dn]p/u.test(chainAfter(sentence, at)[0] ?? "");

function neededOfVerb(sentence: readonly Reading[], at: number, written: 0 | 1): number {
  const chain = chainBefore(sentence, at);
  if (agreesForwards(sentence, at)) return never;
  if (written === 0 && compound.test(chain.signs.join(" "))) return -1.9;
  if (written === 0 && isAdverbial(sentence, chain)) return never;
  const subject = subjectOf(chain);
  const [, usual = never, ofAccents = never] =
    (written === 0 ? toPlural : toSingular).find(([sign]) => sign.test(subject)) ?? [];
  return accentOnly.test(sentence[at]?.key ?? "") ? ofAccents : usual;
}

const isAdverbial = (sentence: readonly Reading[], { heads }: Chain): boolean =>
  spanOfTime.test(sentence[heads[0] ?? -1]?.key ?? "");

/** The log-odds from which on the other form is offered at this place of a sentence; infinite where it never is. */
export function neededOdds(sentence: readonly Reading[], at: number, question: Question): number {
  const { name, written } = question;
  if (name === "verb-number") return neededOfVerb(sentence, at, written);
  const joined = name === "e/é" && chainAfter(sentence, at).some((sign) => sign.startsWith("v"));
  return joined ? never : leastOdds(question);
}

/** Whether the model is asked at all: a noun is put into the plural only after a plural determiner. */
export const isAsked = (sentence: readonly Reading[], at: number, question: Question): boolean =>
  leastOdds(question) < never &&
  (question.name !== "noun-number" || pluralDeterminer.test(sentence[at - 1]?.key ?? ""));
