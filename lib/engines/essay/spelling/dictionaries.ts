import type { EssayLanguage } from "../types";
import { loadAccentModel } from "./accents/accent-model";
import { accentPairs } from "./accents/accent-pairs";
import type { AccentJudge } from "./accents/misplaced-accents";
import { americanForm } from "./british-spelling";
import { isDerivedWord } from "./derived-words";
import { loadFrequencies } from "./frequencies";
import { recentWords } from "./recent-words";
import type { Speller } from "./speller";
import { frequentAccents, type PortugueseWords } from "./suggest-portuguese";
import { WordIndex } from "./word-index";

/** `lists`: what the dictionary has; `derives`: regular derivations of that, which are too many to suggest. */
type Spellers = Readonly<Record<EssayLanguage, { lists: Speller; derives: Speller }>>;

/** `accepts`: what is spelled right; `lists`: what may be suggested. */
type Dictionary = { accepts: Speller; lists: Speller };

/** The dictionaries, and what is known of Portuguese words beside them. */
export type Dictionaries = Readonly<Record<EssayLanguage, Dictionary>> & {
  words: PortugueseWords;
  accents: AccentJudge;
};

/** The WebAssembly module is compiled in milliseconds; a minute only bounds a machine that is overloaded. */
const loadTimeout = 60_000;

/** hunspell's runtime adds a process-wide handler that rethrows what nobody caught; the host keeps its own instead. */
async function keepingProcessHandlers<T>(load: () => Promise<T>): Promise<T> {
  const before = new Set(process.listeners("uncaughtException"));
  const result = await load();
  for (const listener of process.listeners("uncaughtException")) {
    if (!before.has(listener)) process.removeListener("uncaughtException", listener);
  }
  return result;
}

/** VERO for Brazilian Portuguese, SCOWL for English with British spellings accepted; loaded anew at each call. */
export async function loadSpellers(): Promise<Spellers> {
  const [{ loadModule }, portuguese, english] = await Promise.all([
    import("hunspell-asm"),
    import("dictionary-pt"),
    import("dictionary-en"),
  ]);
  const hunspell = await keepingProcessHandlers(() => loadModule({ timeout: loadTimeout }));
  const open = ({ default: { aff, dic } }: typeof portuguese): Speller => {
    const mounted = [hunspell.mountBuffer(aff), hunspell.mountBuffer(dic)] as const;
    const checker = hunspell.create(...mounted);
    mounted.forEach(hunspell.unmount);
    return (word) => checker.spell(word);
  };
  const pt = open(portuguese);
  const en = open(english);
  const portugueseWords: Speller = (word) => pt(word) || recentWords.has(word.toLowerCase());
  return {
    pt: { lists: portugueseWords, derives: (word) => isDerivedWord(word, pt) },
    en: { lists: en, derives: (word) => en(americanForm(word)) },
  };
}

let dictionaries: Promise<Dictionaries> | undefined;

async function loadAll(): Promise<Dictionaries> {
  const [spellers, frequencies, model] = await Promise.all([
    loadSpellers(),
    loadFrequencies(),
    loadAccentModel(),
  ]);
  const words = { frequencies, index: new WordIndex(frequencies.words) };
  const { pt, en } = spellers;
  /* "econômia" is eco + nômia, but surely "economia" was meant. */
  const hasTwin = (word: string): boolean => frequentAccents(words, word.toLowerCase()).length > 0;
  return {
    en: { lists: en.lists, accepts: (word) => en.lists(word) || en.derives(word) },
    pt: {
      lists: pt.lists,
      accepts: (word) => pt.lists(word) || (pt.derives(word) && !hasTwin(word)),
    },
    words,
    accents: { frequencies, pairs: accentPairs(frequencies), model },
  };
}

/** Everything that spelling is judged with, loaded once in a thread (some 0.6 s, 120 MB) and shared. A failed load is tried again at the next call. */
export function loadDictionaries(): Promise<Dictionaries> {
  dictionaries ??= loadAll().catch((cause: unknown) => {
    dictionaries = undefined;
    throw cause;
  });
  return dictionaries;
}
