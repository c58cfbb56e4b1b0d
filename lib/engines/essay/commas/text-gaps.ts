import type { EssayDocument } from "../document";
import type { TaggedSentences } from "../language/tags-of";
import { type ClauseView, viewClauses } from "./clause-view";
import { type GapKind, gapKind } from "./gaps";
import { type WrittenWord, writtenWords } from "./written-words";

/** A gap of a text that has a comma or could have one; `gap` is the number of the word before it in its sentence. */
export type TextGap = { view: ClauseView; gap: number; kind: GapKind };

/** The sentences of a text outside titles. */
export const clauseViews = (document: EssayDocument, tagged: TaggedSentences): ClauseView[] =>
  tagged.flatMap((sentence, index) => {
    const paragraph = document.paragraphs[document.sentences[index]?.paragraph ?? -1];
    return paragraph?.title ? [] : [viewClauses(writtenWords(document.text, sentence))];
  });

/** Articles and prepositions lean on the next word: nobody misses a comma behind them. */
function leansOn(word: WrittenWord): boolean {
  const upos = word.parts.at(-1)?.upos;
  return upos === "ADP" || upos === "DET";
}

/** The gaps that a comma may be judged in, in the order of the text. */
export const textGaps = (views: readonly ClauseView[]): TextGap[] =>
  views.flatMap((view) =>
    view.words.flatMap((word, gap): TextGap[] => {
      const next = view.words[gap + 1];
      const kind = next && gapKind(next);
      return !kind || (kind === "open" && leansOn(word)) ? [] : [{ view, gap, kind }];
    }),
  );
