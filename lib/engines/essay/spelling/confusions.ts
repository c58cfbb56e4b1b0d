import type { EssayLanguage } from "../types";

type Confusion = readonly [written: string, meant: string];

/** Spellings of one sound, in both directions unless `>` says that only the left one is mistaken for the right one. */
const lists: Readonly<Record<EssayLanguage, string>> = {
  pt: `s/ss s/ç s/c s/z s/x s/sc s/xc ss/ç ss/c ss/sc c/sc ç/sç c/xc ss/xc c/ç x/ch x/z x/ss g/j l/u o/u e/i en/in em/im m/n r/rr
    qu/c k>qu k>c w>u w>v y>i lh/li nh/ni i/lh am/ão ões/ãos ões/ães ães/ãos n/nh ei/e ou/o ai/a gu/g ão>am h>`,
  en: `ie/ei able/ible ence/ance ent/ant er/or er/ar s/c s/ss c/ss l/ll m/mm n/nn p/pp t/tt c/cc r/rr f/ff d/dd f/ph k/c ough>uff y/ie tion/sion
    e/a e/i i/y or/our u/ou wh/w h> k>ck gh>g`,
};

function parse(list: string): Confusion[] {
  return list.split(/\s+/).flatMap((entry): Confusion[] => {
    const [, left = "", direction, right = ""] = /^([^/>]+)([/>])(.*)$/.exec(entry) ?? [];
    return direction === "/"
      ? [
          [left, right],
          [right, left],
        ]
      : [[left, right]];
  });
}

const confusions: Readonly<Record<EssayLanguage, readonly Confusion[]>> = {
  pt: parse(lists.pt),
  en: parse(lists.en),
};

/** The words that `word` may stand for when one sound is spelled another way: "ezame" → "exame". Also a silent h that is missing. */
export function confusedWith(language: EssayLanguage, word: string): string[] {
  const variants = new Set<string>(/^[aeiouáéíóúâêô]/.test(word) ? [`h${word}`] : []);
  for (const [written, meant] of confusions[language]) {
    for (let at = word.indexOf(written); at >= 0; at = word.indexOf(written, at + 1)) {
      variants.add(word.slice(0, at) + meant + word.slice(at + written.length));
    }
  }
  variants.delete(word);
  return [...variants];
}

type SoundSlip = { written: string; intended: string };

function byLastLetters(
  list: readonly Confusion[],
): ReadonlyMap<string, ReadonlyMap<string, readonly SoundSlip[]>> {
  const slips = new Map<string, Map<string, SoundSlip[]>>();
  for (const [written, intended] of list) {
    if (intended === "") continue;
    const last = slips.get(written.slice(-1)) ?? new Map<string, SoundSlip[]>();
    last.set(intended.slice(-1), [...(last.get(intended.slice(-1)) ?? []), { written, intended }]);
    slips.set(written.slice(-1), last);
  }
  return slips;
}

const portugueseSlips = byLastLetters(confusions.pt);

/** Portuguese spellings of one sound that end with these letters: what is written, and what it may stand for. */
export const confusionsEndingWith = (written: string, intended: string): readonly SoundSlip[] =>
  portugueseSlips.get(written)?.get(intended) ?? [];
