import { foldAccents } from "../text/normal-form";
import type { Speller } from "./speller";

/* Prefixes that the spelling reform of 1990 joins without a hyphen, but before h or the vowel that they end with. */
const prefixes = new Set(
  "aero agro ante anti arqui auto bi bio co contra des eco eletro extra geo hidro hiper in infra inter intra intro macro maxi mega micro mini mono multi neo para pluri poli proto pseudo psico re retro semi sobre socio sócio sub super supra tele termo trans tri ultra".split(
    " ",
  ),
);
const clitics = new Set(
  "me te se o a os as lo la los las no na nos nas vos lhe lhes ei ás á emos eis ão ia ias íamos iam".split(
    " ",
  ),
);

/** The reform's form of prefix and word: joined, with a vowel before r or s doubling it. */
const joined = (prefix: string, rest: string): string =>
  /[aeiou]$/.test(prefix) && /^[rs]/.test(rest) ? prefix + rest.charAt(0) + rest : prefix + rest;

/** Whether the reform keeps the hyphen: before h, between equal letters, after sub before r. */
const keepsHyphen = (prefix: string, rest: string): boolean =>
  rest.startsWith("h") || prefix.at(-1) === rest.at(0) || (prefix === "sub" && rest.startsWith("r"));

/** "anti-social" → "antissocial"; undefined unless the joined form is a word and the hyphen is wrong. */
export function withoutHyphen(word: string, knows: Speller): string | undefined {
  const [prefix = "", rest = "", ...more] = word.split("-");
  if (more.length > 0 || !prefixes.has(prefix) || keepsHyphen(prefix, rest)) return undefined;
  const candidate = joined(foldAccents(prefix), rest);
  return knows(candidate) ? candidate : undefined;
}

/** "mão-de-obra" → "mão de obra": compounds with a preposition lost their hyphens, but for plants and animals. */
export function asPhrase(word: string, knows: Speller): string | undefined {
  const [first, preposition = "", last, ...more] = word.split("-");
  if (!first || !last || more.length > 0 || !/^(?:de|d[oa]s?|a|à|e|que)$/.test(preposition)) return undefined;
  return knows(first) && knows(last) ? `${first} ${preposition} ${last}` : undefined;
}

/**
 * Whether a hyphenated word that the dictionary lacks is made of words that it has: a prefix that keeps its hyphen ("anti-imigração"), a verb with several clitics ("deu-se-lhe"; a participle has none) or a
 * free compound ("luso-brasileiro"). Whether a compound should be hyphenated is not judged.
 */
export function isKnownCompound(word: string, knows: Speller): boolean {
  const [first = "", ...rest] = word.split("-");
  const [second = ""] = rest;
  if (rest.length === 0) return false;
  if (prefixes.has(first)) return rest.length === 1 && keepsHyphen(first, second) && knows(second);
  if (!clitics.has(second) && asPhrase(word, knows)) return false;
  if (/[ai]d[oa]s?$/.test(first) && /^(?:se|me|lhes?)$/.test(second)) return false;
  return knows(first) && rest.every((part) => clitics.has(part) || (part.length > 2 && knows(part)));
}
