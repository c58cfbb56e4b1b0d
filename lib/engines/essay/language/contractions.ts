import { withCaseOf } from "../text/normal-form";

const articles = ["o", "a", "os", "as"];
const demonstratives = ["este", "esta", "estes", "estas", "esse", "essa", "esses", "essas"];
const distant = ["aquele", "aquela", "aqueles", "aquelas", "aquilo"];
const pronouns = ["ele", "ela", "eles", "elas"];
const indefinite = ["um", "uma", "uns", "umas"];
const others = ["outro", "outra", "outros", "outras", "algum", "alguma", "alguns", "algumas"];

type Pair = readonly [string, string];

const joined = (preposition: string, prefix: string, words: readonly string[]): [string, Pair][] =>
  words.map((word) => [prefix + word, [preposition, word]]);

/** Preposition and pronoun or article written as one word (Cunha & Cintra, chapters 9, 11 and 15), by the written form. */
const contractions: ReadonlyMap<string, Pair> = new Map<string, Pair>([
  ...joined("de", "d", [...articles, ...demonstratives, ...distant, ...pronouns, ...indefinite, ...others]),
  ...joined("de", "d", ["isto", "isso", "aí", "ali", "aqui"]),
  ...joined("em", "n", [...articles, ...demonstratives, ...distant, ...pronouns, ...indefinite, ...others]),
  ...joined("em", "n", ["isto", "isso"]),
  ...joined("por", "pel", articles),
  ["ao", ["a", "o"]],
  ["aos", ["a", "os"]],
  ["à", ["a", "a"]],
  ["às", ["a", "as"]],
  ...distant.map((word): [string, Pair] => [`à${word.slice(1)}`, ["a", word]]),
  ["pro", ["para", "o"]],
  ["pros", ["para", "os"]],
  ["pras", ["para", "as"]],
  ["comigo", ["com", "mim"]],
  ["contigo", ["com", "ti"]],
  ["consigo", ["com", "si"]],
  ["conosco", ["com", "nós"]],
  ["connosco", ["com", "nós"]],
  ["convosco", ["com", "vós"]],
]);

/** The words around a word, as look-up keys; "" where there is none, "0" for a number. */
export type Neighbours = { before: string; after: string; afterIsCapital: boolean };

const numerals = new Set(
  "quatro cinco sete oito nove onze doze treze catorze quinze vinte trinta quarenta mil cem tão".split(" "),
);
const nounsInMos = new Set(["extremos", "supremos", "primos", "ramos"]);

/** "nos dias" (em + os) or "nos ensina", "nos tornamos" (the pronoun): an article's noun phrase goes on in the plural. */
function isPronounNos({ after, afterIsCapital }: Neighbours): boolean {
  if (after === "0" || numerals.has(after) || afterIsCapital) return false;
  if (/[aei]mos$/.test(after)) return !nounsInMos.has(after) && !/[áéíóúâêô]/.test(after);
  return !/[sx]$/.test(after);
}

const verbOpeners = new Set(["eu", "não", "nunca", "nem", "já", "só", "sempre", "mal", "que"]);

/** "consigo ler" and "não consigo" are the verb conseguir; "trazem consigo" is com + si. */
const isVerbConsigo = ({ before, after }: Neighbours): boolean =>
  /[aeiô]r$/.test(after) || verbOpeners.has(before);

const clauseOpeners = new Set(["se", "lhe", "lhes", "me", "não"]);

/** "se desse certo" is the verb dar; "desse modo" is de + esse. */
const isVerbDesse = ({ before }: Neighbours): boolean => clauseOpeners.has(before);

const otherReadings: ReadonlyMap<string, (neighbours: Neighbours) => boolean> = new Map([
  ["nos", isPronounNos],
  ["consigo", isVerbConsigo],
  ["desse", isVerbDesse],
  ["desses", isVerbDesse],
]);

/** The two words of a contraction ("pela" → "por", "a"), with its capitals; undefined for any other word. */
export function splitContraction(form: string, neighbours: () => Neighbours): string[] | undefined {
  const key = form.toLowerCase();
  const pair = contractions.get(key);
  if (!pair || otherReadings.get(key)?.(neighbours())) return undefined;
  const [first, second] = pair;
  const capitals = form.length > 1 && form === form.toUpperCase();
  return [withCaseOf(form, first), capitals ? second.toUpperCase() : second];
}
