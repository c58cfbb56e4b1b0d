import {
  keepsForm,
  type LemmaRule,
  longestLemmaSuffix,
  suffixKey,
  wholeFormKey,
} from "@/lib/engines/essay/language/lemma";
import { type Upos, uposTags } from "@/lib/engines/essay/language/upos";
import { foldAccents, wordKey } from "@/lib/engines/essay/text/normal-form";
import type { TreebankSentence } from "./conllu";

/** `ruleOf` maps the key of a form or an ending to a place in `rules`. */
export type LearnedLemmas = { rules: LemmaRule[]; ruleOf: Map<number, number> };

/** An ending speaks for words that nobody saw only when this many different words have it. */
const leastTypes = 2;

type Votes = Map<string, number>;

/** A kind of word: a part of speech and a form, with how often each rule led to its lemma. */
type Entry = { upos: Upos; form: string; votes: Votes };

function ruleFrom(form: string, lemma: string): string {
  let same = 0;
  while (same < Math.min(form.length, lemma.length) && form[same] === lemma[same]) same++;
  return `${form.length - same} ${lemma.slice(same)}`;
}

/** The rule of a form that is its own lemma. */
const unchanged = "0 ";

/** What a rule for an ending does to a form: nothing when it would leave nothing of it, as in `lemmaOf`. */
const outcome = (rule: string, form: string): string =>
  Number.parseInt(rule, 10) < form.length ? rule : unchanged;

/** The rule with the most votes; of equals the first in the order of strings, so that training can be repeated. */
function favourite(votes: Votes): string {
  const [best] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? unchanged;
}

const vote = (votes: Votes, rule: string, count: number): void =>
  void votes.set(rule, (votes.get(rule) ?? 0) + count);

function addEntry(entries: Map<string, Entry>, { upos, form, votes }: Entry): void {
  const name = `${upos} ${form}`;
  const entry = entries.get(name) ?? { upos, form, votes: new Map<string, number>() };
  for (const [rule, count] of votes) vote(entry.votes, rule, count);
  entries.set(name, entry);
}

/** The kinds of words of the treebank, and those that a writer who leaves accents out would add ("educacao"). */
function readEntries(sentences: readonly TreebankSentence[]): Entry[] {
  const written = new Map<string, Entry>();
  const plain = new Map<string, Entry>();
  for (const word of sentences.flatMap(({ words }) => words)) {
    const upos = uposTags.find((name) => name === word.upos);
    if (!upos || keepsForm(upos) || word.lemma === "_") continue;
    const form = wordKey(word.form);
    const lemma = word.lemma.toLowerCase();
    const folded = foldAccents(form);
    addEntry(written, { upos, form, votes: new Map([[ruleFrom(form, lemma), 1]]) });
    if (folded !== form)
      addEntry(plain, { upos, form: folded, votes: new Map([[ruleFrom(folded, lemma), 1]]) });
  }
  return [...new Map([...plain, ...written]).values()];
}

/** Adds the rules for endings of one length wherever they differ from what shorter endings say. */
function learnEndings(
  entries: readonly Entry[],
  length: number,
  chosen: Map<number, string>,
  believed: string[],
) {
  const votes = new Map<number, Votes>();
  for (const { upos, form, votes: own } of entries) {
    if (form.length <= length) continue;
    const key = suffixKey(upos, form, length);
    const all = votes.get(key) ?? new Map<string, number>();
    vote(all, favourite(own), 1);
    votes.set(key, all);
  }
  for (const [index, { upos, form }] of entries.entries()) {
    if (form.length <= length) continue;
    const key = suffixKey(upos, form, length);
    const own = votes.get(key) ?? new Map<string, number>();
    const rule = favourite(own);
    if ((own.get(rule) ?? 0) < leastTypes || rule === believed[index]) continue;
    chosen.set(key, rule);
    believed[index] = rule;
  }
}

/**
 * Learns which ending of a form becomes which ending of its lemma, for each part of speech: the general rule first, then longer endings and at last
 * whole forms, each only where it corrects the shorter one.
 */
export function learnLemmas(sentences: readonly TreebankSentence[]): LearnedLemmas {
  const entries = readEntries(sentences);
  const chosen = new Map<number, string>();
  const believed = entries.map(() => unchanged);
  for (let length = 0; length <= longestLemmaSuffix; length++)
    learnEndings(entries, length, chosen, believed);
  for (const [index, { upos, form, votes }] of entries.entries()) {
    const rule = favourite(votes);
    if (rule !== outcome(believed[index] ?? unchanged, form)) chosen.set(wholeFormKey(upos, form), rule);
  }
  const names = [...new Set(chosen.values())].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  const rules = names.map((name) => {
    const [drop = "0", add = ""] = name.split(" ");
    return { drop: Number(drop), add };
  });
  const ruleOf = new Map([...chosen].map(([key, name]) => [key, places.get(name) ?? 0]));
  return { rules, ruleOf };
}
