import type { EssayDocument } from "../document";
import type { Span } from "../types";

/** Words that are obscene wherever they stand. */
const obscene = new Set(
  `porra caralho merda merdas puta putas putaria foda foder fodam fodase foda-se fodido fodida buceta boceta cacete cu cuzão cuzona piroca pica
   punheta viado viadinho arrombado arrombada desgraçado desgraçada vadia vagabunda babaca babacas escroto escrota bosta bostas fdp vsf tnc pqp`.split(
    /\s+/u,
  ),
);
/** Words that offend when somebody is called by them. */
const insults = new Set(
  `idiota idiotas imbecil imbecis burro burra burros burras otário otária otários estúpido estúpida estúpidos retardado retardada retardados
   lixo palhaço palhaça palhaços corno cretino cretina animal nojento nojenta ridículo ridícula`.split(
    /\s+/u,
  ),
);
const address = new Set(
  "seu sua seus suas vocês você tu corretor corretora corretores professor professora".split(" "),
);

export type Offence = Span & { aimed: boolean };

/** Obscene words, and insults right after a word by which somebody is addressed. A word set in quotation marks is spoken of, not used. */
export function findOffences({ text, words }: EssayDocument): Offence[] {
  return words.flatMap((word, at): Offence[] => {
    const quoted = /["“«‘'*]/u.test(text.charAt(word.start - 1));
    if (quoted) return [];
    const span = { start: word.start, end: word.end };
    if (obscene.has(word.key)) return [{ ...span, aimed: false }];
    if (!insults.has(word.key)) return [];
    const before = words
      .slice(Math.max(0, at - 2), at)
      .find(({ key, sentence }) => address.has(key) && sentence === word.sentence);
    const vocative =
      before && /^\s*$/u.test(text.slice(words[at - 1]?.end ?? 0, word.start)) && isVocative(text, word.end);
    return vocative ? [{ start: before.start, end: word.end, aimed: true }] : [];
  });
}

/** Called out: the phrase ends right behind the insult. */
const isVocative = (text: string, end: number): boolean =>
  /^\s*(?:[!?.,;]|$)/u.test(text.slice(end, end + 4));
