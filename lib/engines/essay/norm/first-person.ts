import { capitalise, startsCapital } from "../text/normal-form";
import { clauseVerb, opensClauseAt } from "./clause-verb";
import { indicativeForms } from "./forms/indicative";
import { presentSubjunctives } from "./forms/present-subjunctive";
import { patterns } from "./pattern";
import { unlessQuoted } from "./quoted";
import type { Matcher } from "./rule";
import { isJoined, type SentenceView } from "./sentence-view";
import { wordSet } from "./word-set";

const thinking = wordSet("acho acredito creio penso considero concordo");

/** "eu acho que": the clause after it says the same alone, if its verb is in the indicative. */
const ownThought: Matcher = {
  starts: thinking,
  match: (view, at) => {
    const from = view.keys[at - 1] === "eu" && isJoined(view, at) ? at - 1 : at;
    const clause = at + 2;
    if (view.keys[at + 1] !== "que" || !isJoined(view, at + 1) || !isJoined(view, clause)) return undefined;
    if (from === at && !opensClauseAt(view, at)) return undefined;
    const verb = view.keys[clauseVerb(view, clause) ?? -1] ?? "";
    if (!indicativeForms.has(verb) || presentSubjunctives.has(verb)) return { from, to: clause, texts: [] };
    const next = view.textOf(clause, clause + 1);
    return {
      from,
      to: clause + 1,
      texts: [startsCapital(view.textOf(from, from + 1)) ? capitalise(next) : next],
    };
  },
};

/** Frames that say whose opinion it is: the opinion itself is enough. */
export const opinionFrames: readonly Matcher[] = unlessQuoted([
  ownThought,
  ...patterns(`
    [na|em minha opinião , *] => $4
    [na|em minha opinião *] => $4
    [a|ao meu ver , *] => $4
    [a|ao meu ver *] => $4
    [no meu ponto de vista , *] => $6
    [do meu ponto de vista , *] => $6
    [no meu entendimento , *] => $4
  `),
]);

/** A verb in the indicative or subjunctive. */
const isFiniteAt = ({ readings }: SentenceView, at: number): boolean =>
  readings[at]?.main.features.VerbForm === "Fin";
const between = /^(?:não|me|já|também|só|sempre|nunca|mesm[oa]|ainda|particularmente|realmente)$/u;
/** Words that make a name or a noun of it: "o eu", "o filme Eu". */
const asNoun = /^(?:o|seu|meu|do|ao|no|geração|filme)$/u;

/** "eu" with its verb. */
const ownPronoun: Matcher = {
  starts: new Set(["eu"]),
  match: (view, at) => {
    const named = startsCapital(view.textOf(at, at + 1)) || asNoun.test(view.keys[at - 1] ?? "");
    if (named && isJoined(view, at)) return undefined;
    let verb = at + 1;
    while (verb < at + 3 && between.test(view.keys[verb] ?? "")) verb++;
    const own = isJoined(view, verb) && isFiniteAt(view, verb) && !thinking.has(view.keys[verb] ?? "");
    return own ? { from: at, to: at + 1, texts: [] } : undefined;
  },
};

/** Words that speak of the writer alone. */
export const ownVoice: readonly Matcher[] = unlessQuoted([ownPronoun, ...patterns("!na|em [minha opinião]")]);
