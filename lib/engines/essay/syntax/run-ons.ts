import { isOf, type Reading } from "../norm/context/reading";
import { wordSet } from "../norm/word-set";
import { type RuleFinding, replacement } from "../report";
import { capitalise, startsCapital } from "../text/normal-form";
import type { Localized } from "../types";
import { isPredicate, readClauses, subordinates } from "./main-clause";
import { isMark, keysBetween, type ProseSentence, quotes } from "./sentence";

/** Words that have a capital at the opening of a sentence alone, so that one inside marks a sentence without its stop. */
const openers =
  wordSet(`o a os as um uma isso esse essa esses essas este esta estes estas nesse nessa neste nesta além assim portanto porém
  contudo entretanto todavia dessa desse desta deste diante para por em no na nos nas como muitos muitas eles elas ele ela quando porque ademais
  outro outra também mas já logo é com há sendo apesar embora ou pois se que mesmo sem tal são não`);

const subjects = wordSet("ele ela eles elas nós");
const pointing = wordSet("esse essa esses essas este esta estes estas tal tais");
const beforeVerb = wordSet("não se já também ainda só sempre nunca");
/** Adverbs of linking: they tie sentences together and cannot join two clauses as a conjunction does. */
const links = new Set([
  "além disso",
  "além do mais",
  "ademais",
  "outrossim",
  "dessa forma",
  "desta forma",
  "desse modo",
  "deste modo",
  "dessa maneira",
  "desta maneira",
  "com isso",
  "diante disso",
  "sendo assim",
  "assim sendo",
  "nesse sentido",
  "em contrapartida",
]);
const longestLink = 3;
/** Words that claim the verb of their clause, as conjunctions do. */
const likeConjunctions = wordSet("segundo conforme como se caso seja sejam quanto visto dado posto");
/** Words: how far the verb of a clause may stand from its opening. */
const farthestVerb = 6;

/** Words: how far a clause is looked for on either side of a place. */
const reach = 40;

type Kind = "capital" | "subject" | "link";

/** A sentence that starts inside another at word `at`. */
type Start = { at: number; kind: Kind };

/** Words: a shorter stretch before the comma is an adverbial such as "há um ano". */
const leastStretch = 3;
/** Words at the opening of a stretch that may make it subordinate: "uma vez que". */
const longestOpener = 3;
/** Conjunctions of time and condition, whose clause may belong to what follows. */
const circumstantial = wordSet("quando enquanto embora caso antes depois assim se além apesar");
/** Openers of phrases with an infinitive, which depend on what follows. */
const adverbialOpeners = wordSet("apesar além por pelo ao aos para sem mesmo diante há");
const articles = wordSet("o a os as um uma");

const isComma = (reading: Reading | undefined): boolean => reading?.key === ",";

/** Whether words `from` to before `to` have a main clause in the indicative. */
function hasClause(readings: readonly Reading[], from: number, to: number): boolean {
  if (likeConjunctions.has(readings[from]?.key ?? "")) return false;
  return readClauses(readings, from, to).verbs.some((at) => readings[at]?.main.features.Mood !== "Sub");
}

/** "visto que as casas são velhas": whether the stretch is a clause that depends on another, or an adverbial. */
function depends(readings: readonly Reading[], from: number, to: number): boolean {
  if (to - from < leastStretch || readings[from]?.main.features.VerbForm === "Ger") return true;
  if (adverbialOpeners.has(readings[from]?.key ?? "")) return true;
  for (let at = from; at < from + longestOpener; at++) {
    const reading = readings[at];
    if (!reading || subordinates(readings, at) || likeConjunctions.has(reading.key)) return true;
    if (isPredicate(reading)) return false;
  }
  return false;
}

/** Whether words `from` to before `to` are a clause that is complete where they end. */
function isComplete(readings: readonly Reading[], from: number, to: number): boolean {
  const last = readings[to - 1];
  if (
    !last ||
    isOf(last, "SCONJ", "CCONJ", "DET", "ADP") ||
    last.key === "que" ||
    depends(readings, from, to)
  )
    return false;
  const { verbs, open } = readClauses(readings, from, to);
  const verb = verbs.findLast((at) => readings[at]?.main.features.Mood !== "Sub");
  return (
    verb !== undefined && open === 0 && !readings.slice(verb, to).some(({ key }) => circumstantial.has(key))
  );
}

/** "ele não vem", "esse rio secou": whether a subject opens at `at` and its verb soon follows. */
function opensWithSubject(readings: readonly Reading[], at: number): boolean {
  const [first, second, third] = readings.slice(at, at + 3);
  if (!first || !second) return false;
  if (subjects.has(first.key)) {
    const verb = beforeVerb.has(second.key) ? third : second;
    return verb !== undefined && isPredicate(verb);
  }
  if (!pointing.has(first.key) || !isOf(second, "NOUN")) return false;
  const mark = readings.slice(at, at + farthestVerb).findIndex(isMark);
  return hasClause(readings, at, mark < 0 ? at + farthestVerb : at + mark);
}

function hasClauseBeforeMark(readings: readonly Reading[], from: number): boolean {
  const mark = readings.slice(from, from + reach).findIndex(isMark);
  return hasClause(readings, from, mark < 0 ? Math.min(readings.length, from + reach) : from + mark);
}

/** "além disso" before a clause of its own. */
function opensWithLink(readings: readonly Reading[], at: number): boolean {
  for (let length = longestLink; length > 0; length--)
    if (links.has(keysBetween(readings, at, at + length)))
      return hasClauseBeforeMark(readings, isComma(readings[at + length]) ? at + length + 1 : at + length);
  return false;
}

/** A capital that only the opening of a sentence explains, with a clause before and after it. */
function opensWithCapital(text: string, readings: readonly Reading[], at: number, from: number): boolean {
  const [before, first, next] = [readings[at - 1], readings[at], readings[at + 1]];
  if (!before || !first || !next) return false;
  const form = text.slice(first.start, first.end);
  if (!startsCapital(form) || form.slice(1) !== first.key.slice(1) || startsCapital(text.slice(next.start)))
    return false;
  if (articles.has(first.key) && !isOf(next, "NOUN", "ADJ", "PRON")) return false;
  const opens = isComma(before) || /^\p{Ll}.*[\p{L}%]$/u.test(text.slice(before.start, before.end));
  if (!opens || isOf(before, "SCONJ", "CCONJ", "DET", "ADP")) return false;
  return (
    hasClause(readings, Math.max(from, at - reach), at) &&
    hasClause(readings, at, Math.min(readings.length, at + reach))
  );
}

/** What starts at word `at`, behind a comma that closes the stretch from `stretch`; `from` is where the last sentence starts. */
function kindAt(
  text: string,
  readings: readonly Reading[],
  at: number,
  stretch: number,
  from: number,
): Kind | undefined {
  if (openers.has(readings[at]?.key ?? "") && opensWithCapital(text, readings, at, from)) return "capital";
  if (!isComma(readings[at - 1])) return undefined;
  const kind = opensWithSubject(readings, at) ? "subject" : opensWithLink(readings, at) ? "link" : undefined;
  return kind && isComplete(readings, Math.max(stretch, at - reach), at - 1) ? kind : undefined;
}

/** Where sentences start inside a sentence; takes time linear in its words. */
function startsWithin(text: string, readings: readonly Reading[]): Start[] {
  const starts: Start[] = [];
  let stretch = 0;
  let from = 0;
  for (let at = 1; at < readings.length; at++) {
    const kind = kindAt(text, readings, at, stretch, from);
    if (kind) {
      starts.push({ at, kind });
      from = at;
    }
    if (isMark(readings[at - 1])) stretch = at;
  }
  return starts;
}

const messages: Readonly<Record<Kind, Localized>> = {
  capital: {
    "pt-BR": "Outra frase começa em “{word}” sem que a anterior se feche: ponto final antes dela.",
    en: "Another sentence starts at “{word}” while the one before is not closed: a full stop goes before it.",
  },
  subject: {
    "pt-BR":
      "A vírgula não une duas orações completas. Antes de “{word}” use ponto, ponto e vírgula ou uma conjunção.",
    en: "A comma does not join two complete clauses. Before “{word}” use a full stop, a semicolon or a conjunction.",
  },
  link: {
    "pt-BR":
      "“{word}” liga frases, mas não une orações como faz uma conjunção: antes dele vem ponto ou ponto e vírgula.",
    en: "“{word}” ties sentences together but joins no clauses as a conjunction does: a full stop or a semicolon goes before it.",
  },
};

function toFinding(text: string, readings: readonly Reading[], { at, kind }: Start): RuleFinding[] {
  const [before, first] = [readings[at - 1], readings[at]];
  if (!before || !first) return [];
  const form = text.slice(first.start, first.end);
  const end = isComma(before) ? before.start : before.end;
  const edited = { start: end, end: first.end };
  const marks = kind === "capital" ? [] : [replacement(edited, `; ${form}`)];
  const told = (message: string) => message.replaceAll("{word}", () => form);
  return [
    {
      rule: "grammar/run-on",
      severity: "minor",
      span: { start: before.start, end: first.end },
      message: { "pt-BR": told(messages[kind]["pt-BR"]), en: told(messages[kind].en) },
      suggestions: [replacement(edited, `. ${capitalise(form)}`), ...marks],
    },
  ];
}

/** Sentences strung together with a comma or nothing between them. */
export const findRunOns = (text: string, sentences: readonly ProseSentence[]): RuleFinding[] =>
  sentences.flatMap(({ readings: own }) =>
    quotes(own) ? [] : startsWithin(text, own).flatMap((start) => toFinding(text, own, start)),
  );
