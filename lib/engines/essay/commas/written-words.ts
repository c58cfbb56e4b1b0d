import { hashPair, hashString } from "../language/hash";
import type { TaggedWord } from "../language/tag";
import { uposNumber } from "../language/upos";
import { modelForm } from "../language/word-traits";
import type { Span } from "../types";

/** A word as it is written, with what is known of the one or two syntactic words in it. */
export type WrittenWord = Span & {
  /** Lower case, digits as 0. */
  key: string;
  /** The syntactic words in it: "dessa" is "de" and "essa", "torna-se" is "torna" and "se". */
  parts: readonly TaggedWord[];
  /** Hashes of its form, of its first part's lemma and of its parts' tags. */
  form: number;
  lemma: number;
  tag: number;
  finite: boolean;
  /** Opens a subordinate clause. */
  subordinates: boolean;
  /** What is written before it since the word before, without white space. */
  mark: string;
};

const moods: Readonly<Record<string, number>> = { Ind: 1, Sub: 2, Imp: 3, Cnd: 3 };
const forms: Readonly<Record<string, number>> = { Inf: 4, Ger: 5, Part: 6 };
const kinds: Readonly<Record<string, number>> = { Rel: 1, Dem: 2, Prs: 3, Art: 4, Int: 5, Tot: 6, Neg: 7 };

/** A small number for the part of speech with what matters to clauses: a verb's form and mood, a pronoun's kind. */
function tagNumber({ upos, features }: TaggedWord): number {
  const verbal = forms[features.VerbForm ?? ""] ?? moods[features.Mood ?? ""] ?? 0;
  const pronominal = upos === "PRON" || upos === "DET" ? (kinds[features.PronType ?? ""] ?? 0) : 0;
  return (uposNumber(upos) + 1) * 8 + (verbal || pronominal);
}

const isVerb = ({ upos }: TaggedWord): boolean => upos === "VERB" || upos === "AUX";
const isFiniteVerb = (word: TaggedWord): boolean => isVerb(word) && word.features.VerbForm === "Fin";
const isRelative = ({ upos, features }: TaggedWord): boolean =>
  (upos === "PRON" || upos === "ADV" || upos === "DET") && features.PronType === "Rel";
const opensClause = (word: TaggedWord): boolean =>
  word.upos === "SCONJ"
    ? !["de", "para", "a", "por", "em", "sem"].includes(word.form.toLowerCase())
    : isRelative(word);

function readWord(parts: readonly [TaggedWord, ...TaggedWord[]], text: string, mark: string): WrittenWord {
  const [first] = parts;
  const { start, end } = first;
  const key = modelForm(text.slice(start, end));
  const last = parts.at(-1) ?? first;
  return {
    start,
    end,
    key,
    parts,
    form: hashString(key),
    lemma: hashString(first.lemma),
    tag: hashPair(tagNumber(first), parts.length > 1 ? tagNumber(last) : 0),
    finite: parts.some(isFiniteVerb),
    subordinates: parts.some(opensClause),
    mark,
  };
}

/** The written words of a sentence in their order, and `mark`s for what stands between them. */
export function writtenWords(text: string, tagged: readonly TaggedWord[]): WrittenWord[] {
  const words: WrittenWord[] = [];
  let mark = "";
  for (let index = 0; index < tagged.length; index++) {
    const first = tagged[index];
    if (!first) break;
    if (first.upos === "PUNCT" && !/[\p{L}\p{N}]/u.test(first.form)) {
      mark += first.form;
      continue;
    }
    const parts: [TaggedWord, ...TaggedWord[]] = [first];
    for (let next = tagged[index + 1]; next?.start === first.start; next = tagged[++index + 1])
      parts.push(next);
    words.push(readWord(parts, text, mark));
    mark = "";
  }
  return words;
}
