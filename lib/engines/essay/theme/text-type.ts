import type { EssayDocument } from "../document";
import type { TaggedSentences } from "../language/tags-of";
import { share } from "../statistics";
import type { Span } from "../types";

/** Text types that an essay must not be. */
export const otherTextTypes = ["narrative", "dialogue", "letter", "poem", "recipe", "list"] as const;
export type OtherTextType = (typeof otherTextTypes)[number];

/** Shares are 0 to 1: of finite verbs, of words, or of paragraphs. */
export type TextType = {
  past: number;
  firstPerson: number;
  secondPerson: number;
  speech: number;
  /** The types that the text looks like, with what shows it. */
  other: readonly { type: OtherTextType; evidence: Span[]; strong: boolean }[];
};

const firstPersonWords = new Set("eu me mim comigo meu minha meus minhas".split(" "));
const secondPersonWords = new Set("tu te ti contigo teu tua teus tuas você vocês".split(" "));

function verbShares(tags: TaggedSentences) {
  let [finite, past, first] = [0, 0, 0];
  for (const { upos, features } of tags.flat()) {
    if ((upos !== "VERB" && upos !== "AUX") || features.VerbForm !== "Fin") continue;
    finite++;
    if (features.Tense === "Past" || features.Tense === "Imp") past++;
    if (features.Person === "1" && features.Number === "Sing") first++;
  }
  return { past: share(past, finite), firstVerbs: share(first, finite) };
}

const span = ({ start, end }: Span): Span => ({ start, end });
const bodyOf = ({ paragraphs }: EssayDocument) => paragraphs.filter(({ title }) => !title);

const narrativeLimits = { past: 0.6, firstPerson: 0.03, strongPast: 0.7, strongFirstPerson: 0.06, words: 60 };

function narrative(document: EssayDocument, past: number, firstPerson: number): TextType["other"] {
  if (document.words.length < narrativeLimits.words) return [];
  if (past < narrativeLimits.past || firstPerson < narrativeLimits.firstPerson) return [];
  const strong = past >= narrativeLimits.strongPast && firstPerson >= narrativeLimits.strongFirstPerson;
  return [{ type: "narrative", evidence: bodyOf(document).map(span), strong }];
}

const dialogueLimits = { lines: 3, share: 0.4, strongShare: 0.6 };

function dialogue(document: EssayDocument): TextType["other"] {
  const body = bodyOf(document);
  const spoken = body.filter(({ speech }) => speech);
  const spokenShare = share(spoken.length, body.length);
  if (spoken.length < dialogueLimits.lines || spokenShare < dialogueLimits.share) return [];
  return [
    { type: "dialogue", evidence: spoken.map(span), strong: spokenShare >= dialogueLimits.strongShare },
  ];
}

const salutation =
  /^(?:(?:(?:muito )?(?:prezad|querid|estimad|car)[ao]s?|(?:excelentíssim|ilustríssim)[ao]s?|exm[ao]\.?|ilm[ao]\.?)(?= )[^\n.!?]{2,60}[,:]|(?:olá|oi),? [^\n.!?]{2,40}[,!])/iu;
const farewell =
  /^(?:atenciosamente|respeitosamente|cordialmente|abraços|um abraço|com carinho|beijos|saudações|att)[,.!]?(?:\s|$)/iu;

/** A salutation opens a letter and a farewell closes it; the farewell alone may be a signature's. */
function letter({ text, paragraphs }: EssayDocument): TextType["other"] {
  const opening = paragraphs
    .slice(0, 3)
    .filter(({ start, end }) => salutation.test(text.slice(start, Math.min(end, start + 120))));
  const closing = paragraphs
    .slice(-3)
    .filter(({ start, end }) => farewell.test(text.slice(start, Math.min(end, start + 60))));
  if (opening.length === 0) return [];
  return [{ type: "letter", evidence: [...opening, ...closing].map(span), strong: closing.length > 0 }];
}

/** The lines that hold something, whatever paragraphs they make. */
const linesOf = ({ text }: EssayDocument): Span[] =>
  Array.from(text.matchAll(/[^\s][^\n\r]*/gu), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));

const poemLimits = { lines: 8, characters: 60, mean: 36, share: 0.8, closed: 0.4 };

/** Many short lines of which few end with a stop. Lines of prose that were broken at a width are longer. */
function poem(document: EssayDocument): TextType["other"] {
  const lines = linesOf(document);
  if (lines.length < poemLimits.lines) return [];
  const lengths = lines.map(({ start, end }) => end - start);
  const short = lengths.filter((length) => length <= poemLimits.characters).length;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lines.length;
  const closed = lines.filter(({ end }) => /[.!?…]/u.test(document.text.charAt(end - 1))).length;
  if (share(short, lines.length) < poemLimits.share || mean > poemLimits.mean) return [];
  return share(closed, lines.length) > poemLimits.closed
    ? []
    : [{ type: "poem", evidence: lines, strong: true }];
}

const recipeSigns = [
  /\bmodo de (?:preparo|fazer)\b/giu,
  /\b(?:xícaras?|colher(?:es)?|copos?|pitadas?|dentes?) (?:\((?:sopa|chá|café)\) )?(?:de |\(|cheia)/giu,
  /\b(?:leve|asse|coloque|deixe) (?:a massa |tudo |a mistura )?(?:ao|no) (?:forno|fogo|liquidificador|geladeira|micro-ondas)\b/giu,
  /\bingredientes?:/giu,
];
const fewestRecipeSigns = { weak: 2, strong: 3 };

function recipe({ text }: EssayDocument): TextType["other"] {
  const found = recipeSigns.map((sign) =>
    Array.from(text.matchAll(sign), (match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  const evidence = found.flat().sort((a, b) => a.start - b.start);
  const kinds = found.filter(({ length }) => length > 0).length;
  if (kinds < fewestRecipeSigns.weak || evidence.length < fewestRecipeSigns.strong) return [];
  return [{ type: "recipe", evidence, strong: kinds >= fewestRecipeSigns.strong }];
}

const listLimits = { items: 4, share: 0.6 };
/** A dash opens speech, so it opens no item. */
const item = /^(?:[•*]|\d{1,2}[.)ºª]|[a-h]\))\s*\S/u;

function list(document: EssayDocument): TextType["other"] {
  const lines = linesOf(document);
  const items = lines.filter(({ start, end }) =>
    item.test(document.text.slice(start, Math.min(end, start + 8))),
  );
  if (items.length < listLimits.items || share(items.length, lines.length) < listLimits.share) return [];
  return [{ type: "list", evidence: items, strong: true }];
}

/**
 * How far a Portuguese text is something else than an argument: narration in the past and the first person, dialogue, letter, poem, recipe or
 * list. Takes time linear in the text.
 */
export function readTextType(document: EssayDocument, tags: TaggedSentences): TextType {
  const { past, firstVerbs } = verbShares(tags);
  const words = document.words.length;
  const count = (known: ReadonlySet<string>) => document.words.filter(({ key }) => known.has(key)).length;
  const firstPerson = share(count(firstPersonWords), words) + firstVerbs / 4;
  const body = bodyOf(document);
  return {
    past,
    firstPerson,
    secondPerson: share(count(secondPersonWords), words),
    speech: share(body.filter(({ speech }) => speech).length, body.length),
    other: [
      ...narrative(document, past, firstPerson),
      ...dialogue(document),
      ...letter(document),
      ...poem(document),
      ...recipe(document),
      ...list(document),
    ],
  };
}
