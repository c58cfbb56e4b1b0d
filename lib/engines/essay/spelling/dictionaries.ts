import type { EssayLanguage } from "../types";
import { americanForm } from "./british-spelling";
import { isDerivedWord } from "./derived-words";
import { recentWords } from "./recent-words";
import type { Speller } from "./speller";

/** `accepts` also takes regular derivations, which are too many to suggest; `lists` only what the dictionary has. */
type Dictionary = { accepts: Speller; lists: Speller };

export type Spellers = Readonly<Record<EssayLanguage, Dictionary>>;

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

async function loadSpellers(): Promise<Spellers> {
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
    pt: { lists: portugueseWords, accepts: (word) => portugueseWords(word) || isDerivedWord(word, pt) },
    en: { lists: en, accepts: (word) => en(word) || en(americanForm(word)) },
  };
}

let spellers: Promise<Spellers> | undefined;

/**
 * The dictionaries, loaded once in a thread (about half a second and 100 MB) and shared: VERO for Brazilian
 * Portuguese, SCOWL for English with British spellings accepted. A failed load is tried again at the next call.
 */
export function loadDictionaries(): Promise<Spellers> {
  spellers ??= loadSpellers().catch((cause: unknown) => {
    spellers = undefined;
    throw cause;
  });
  return spellers;
}
