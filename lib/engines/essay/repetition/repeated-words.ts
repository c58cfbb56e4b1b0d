import type { RuleFinding } from "../report";
import type { ContentWord } from "./content-words";

/** Three uses of one word within so many words read as a repetition. */
const close = { uses: 3, within: 60 };
/** A word is overused from six uses that are at least 2.5 % of the text's words. */
const overused = { uses: 6, share: 0.025 };

const slice = (text: string, word: ContentWord): string => text.slice(word.start, word.end);

/**
 * Runs of at least three uses, each three in a row within sixty words, as slices of `uses`. A run is reported once, at the use that
 * makes it one.
 */
export function closeRuns(uses: readonly ContentWord[]): ContentWord[][] {
  const runs: ContentWord[][] = [];
  let open: ContentWord[] | undefined;
  for (let index = close.uses - 1; index < uses.length; index++) {
    const window = uses.slice(index - close.uses + 1, index + 1);
    const [first, last] = [window[0], window.at(-1)];
    const near = first && last && last.at - first.at < close.within;
    if (!near) open = undefined;
    else if (open) open.push(last);
    else {
      open = window;
      runs.push(open);
    }
  }
  return runs;
}

/** The finding for a run: at its third use. */
export function closeRepetition(text: string, run: readonly ContentWord[]): RuleFinding[] {
  const word = run[close.uses - 1];
  if (!word) return [];
  const shown = slice(text, word);
  return [
    {
      rule: "repetition/close",
      severity: "minor",
      span: word,
      message: {
        "pt-BR": `“${shown}” e suas formas aparecem ${run.length} vezes em poucas linhas. Use um sinônimo, um pronome ou reescreva para retomar a ideia sem repeti-la.`,
        en: `“${shown}” and its forms appear ${run.length} times within a few lines. Use a synonym or a pronoun, or rephrase to take the idea up again without repeating it.`,
      },
    },
  ];
}

/** The finding for a word that the whole text leans on: at its first use. */
export function overuse(text: string, uses: readonly ContentWord[], wordCount: number): RuleFinding[] {
  const [first] = uses;
  if (!first || uses.length < overused.uses || uses.length < overused.share * wordCount) return [];
  const shown = slice(text, first).toLowerCase();
  return [
    {
      rule: "repetition/overused",
      severity: "minor",
      span: first,
      message: {
        "pt-BR": `“${shown}” e suas formas aparecem ${uses.length} vezes no texto. Varie o vocabulário: um repertório amplo dá precisão aos argumentos.`,
        en: `“${shown}” and its forms appear ${uses.length} times in the text. Vary the vocabulary: a wide range makes arguments precise.`,
      },
    },
  ];
}
