import { isOf, type Reading } from "../norm/context/reading";
import { wordSet } from "../norm/word-set";
import { type RuleFinding, replacement } from "../report";
import { capitalise, startsCapital } from "../text/normal-form";
import type { Localized, Span, Suggestion } from "../types";
import type { DoubtVerb } from "./doubted-verbs";
import { hasMainClause, subordinates } from "./main-clause";
import { isMark, keysBetween, type ProseSentence, quotes } from "./sentence";

/** In words and marks: shorter ones are headings, answers or effects. */
const leastWords = 6;
/** Likewise: of longer ones the tagger knows too little to say that no verb is there. */
const mostWords = 45;
/** In words and marks, of both sentences: what is joined must not become a sentence that is too long. */
const mostJoined = 50;
/** Words of the longest opener. */
const longestOpener = 4;

type Kind = "joiner" | "relative" | "dependent" | "gerund" | "verbless";

/** A sentence without a main clause, and how many words open it. */
type Fragment = { kind: Kind; opener: number };

/** Openers that join a clause to the one before: after a stop they never open a sentence. */
const joiners = new Set([
  "pois",
  "sendo que",
  "de modo que",
  "de forma que",
  "de maneira que",
  "de sorte que",
  "de tal forma que",
  "o qual",
  "a qual",
  "os quais",
  "as quais",
]);
/** Joiners without which their clause is a sentence. */
const droppable = new Set(["pois", "sendo que"]);
const notJoining = wordSet("bem é sim não");

/** Openers of sentences that need no verb: "Daí a importância da leitura." */
const nominalOpeners = wordSet("daí eis ou sim não nada que quanto quão viva será isso isto");

function joinerOf(readings: readonly Reading[]): Fragment | undefined {
  for (let opener = longestOpener; opener > 0; opener--)
    if (joiners.has(keysBetween(readings, 0, opener)))
      return notJoining.has(readings[opener]?.key ?? "") ? undefined : { kind: "joiner", opener };
  return undefined;
}

/** What a sentence is that has no main verb. */
function kindOf(readings: readonly Reading[]): Fragment | undefined {
  const [first, second] = readings;
  if (!first || nominalOpeners.has(first.key) || droppable.has(first.key)) return undefined;
  if (first.key === "o" && second?.key === "que") return { kind: "relative", opener: 2 };
  if (first.main.features.VerbForm === "Ger") return { kind: "gerund", opener: 1 };
  for (let at = 0; at < longestOpener; at++)
    if (subordinates(readings, at) && !readings.slice(0, at).some((word) => isOf(word, "NOUN", "PROPN")))
      return { kind: "dependent", opener: at + 1 };
  return { kind: "verbless", opener: readings.length - 1 };
}

/** Whether the sentence goes on with one that a line break cut, or answers a question. */
function continues(text: string, { readings, previous }: ProseSentence): boolean {
  const last = previous.at(-1);
  return last ? last.key === "?" : !startsCapital(text.slice(readings[0]?.start));
}

/** In words: the least that the first stretch of a sentence holds if it is a clause that its main clause follows. */
const leastFirstClause = 1;

/** Whether a clause with a verb of its own follows the comma that closes the dependent one: "se ele vier, saímos". */
function isAnswered(readings: readonly Reading[], { kind, opener }: Fragment): boolean {
  if (kind !== "dependent") return false;
  const from = opener + leastFirstClause;
  const comma = readings.slice(from).findIndex(({ key }) => key === ",");
  return comma >= 0 && hasMainClause(readings, from + comma + 1);
}

function fragmentOf(text: string, sentence: ProseSentence, doubted: DoubtVerb): Fragment | undefined {
  const { readings } = sentence;
  const closed = readings.at(-1)?.key === ".";
  const plain = !readings.some(({ key }) => key === ":" || key === ";");
  if (!closed || !plain || readings.length < leastWords || quotes(readings)) return undefined;
  const joiner = joinerOf(readings);
  if (joiner) return joiner;
  if (readings.length > mostWords || isMark(readings[0]) || continues(text, sentence)) return undefined;
  const kind = hasMainClause(readings) ? undefined : kindOf(readings);
  if (!kind || isAnswered(readings, kind)) return undefined;
  return readings.some((_, at) => doubted(readings, at)) ? undefined : kind;
}

const joinLabel: Localized = { "pt-BR": "Juntar à frase anterior", en: "Join to the sentence before" };

/** Puts a comma in the place of the stop before the fragment. */
function joined(text: string, { readings, previous }: ProseSentence): Suggestion[] {
  const [stop, first] = [previous.at(-1), readings[0]];
  if (stop?.key !== "." || !first || previous.length + readings.length > mostJoined) return [];
  const word = text.slice(first.start, first.end);
  const small = isOf(first, "PROPN") ? word : word.toLowerCase();
  const edits = [{ span: { start: stop.start, end: first.end }, text: `, ${small}` }];
  return [{ label: joinLabel, edits, safe: false }];
}

/** "O que causa" → "Isso causa"; "Sendo que os rios" → "Os rios". */
function independent(text: string, readings: readonly Reading[], { kind, opener }: Fragment): Suggestion[] {
  const [first, last, next] = [readings[0], readings[opener - 1], readings[opener]];
  if (!first || !last || !next || isMark(next)) return [];
  if (kind === "relative") return [replacement({ start: first.start, end: last.end }, "Isso")];
  if (!droppable.has(keysBetween(readings, 0, opener))) return [];
  const word = capitalise(text.slice(next.start, next.end));
  return [replacement({ start: first.start, end: next.end }, word)];
}

const messages: Readonly<Record<Kind, Localized>> = {
  joiner: {
    "pt-BR":
      "“{opener}” liga esta oração à anterior; depois de ponto, ela fica solta. Junte as duas ou reescreva sem esse conectivo.",
    en: "“{opener}” ties this clause to the one before; after a full stop it hangs loose. Join the two or reword without it.",
  },
  relative: {
    "pt-BR":
      "“{opener}” retoma a frase anterior e não abre outra. Junte as duas com vírgula ou comece por “Isso”.",
    en: "“{opener}” picks up the sentence before and opens no new one. Join the two with a comma or begin with “Isso”.",
  },
  dependent: {
    "pt-BR":
      "A oração aberta por “{opener}” depende de uma principal, que não há nesta frase. Junte-a à frase anterior ou complete-a.",
    en: "The clause that “{opener}” opens depends on a main one, and this sentence has none. Join it to the sentence before or complete it.",
  },
  gerund: {
    "pt-BR":
      "O gerúndio “{opener}” não sustenta uma frase sozinho. Junte-a à anterior com vírgula ou conjugue o verbo.",
    en: "The gerund “{opener}” cannot carry a sentence. Join it to the one before with a comma or conjugate the verb.",
  },
  verbless: {
    "pt-BR":
      "Esta frase não tem verbo principal: o período ficou incompleto. Junte-a à anterior ou dê-lhe um verbo.",
    en: "This sentence has no main verb and stays incomplete. Join it to the one before or give it a verb.",
  },
};

function spanOf(readings: readonly Reading[], opener: number): Span {
  return { start: readings[0]?.start ?? 0, end: readings[opener - 1]?.end ?? 0 };
}

/** Clauses and noun phrases that are punctuated as sentences. */
export function findFragments(
  text: string,
  sentences: readonly ProseSentence[],
  doubted: DoubtVerb,
): RuleFinding[] {
  return sentences.flatMap((sentence): RuleFinding[] => {
    const fragment = fragmentOf(text, sentence, doubted);
    if (!fragment) return [];
    const span = spanOf(sentence.readings, fragment.opener);
    const told = (message: string) => message.replaceAll("{opener}", () => text.slice(span.start, span.end));
    const { "pt-BR": portuguese, en } = messages[fragment.kind];
    return [
      {
        rule: "grammar/fragment",
        severity: "minor",
        span,
        message: { "pt-BR": told(portuguese), en: told(en) },
        suggestions: [...independent(text, sentence.readings, fragment), ...joined(text, sentence)],
      },
    ];
  });
}
