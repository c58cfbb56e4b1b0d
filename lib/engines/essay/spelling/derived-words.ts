import type { Speller } from "./speller";

/** Prefixes that Portuguese joins to any noun or adjective without a hyphen. */
const prefix =
  /^(anti|auto|bio|ciber|contra|eco|extra|hiper|infra|inter|intra|macro|mega|meta|micro|mini|multi|neo|para|pluri|poli|pseudo|psico|retro|semi|sobre|sócio|socio|sub|super|supra|tecno|tele|termo|trans|ultra)(\p{Ll}{5,})$/u;

/** What a doubled r or s hides: antirracista = anti + racista. */
const undouble = (rest: string): string => rest.replace(/^(r)r|^(s)s/, "$1$2");

/**
 * Whether a word that the dictionary lacks is made by a productive rule from one that it has: a prefix ("hiperconectado"), an adverb in
 * -mente from a feminine adjective, a diminutive in -zinho.
 */
export function isDerivedWord(word: string, knows: Speller): boolean {
  const lower = word.toLowerCase();
  const [, , rest] = prefix.exec(lower) ?? [];
  if (rest !== undefined && (knows(rest) || knows(undouble(rest)))) return true;
  const adverb = /^(.{4,})mente$/u.exec(lower)?.[1];
  if (adverb !== undefined && /(?:a|e|l|r|z|m)$/.test(adverb)) return knows(adverb);
  const diminutive = /^(.{3,})zinh[oa]s?$/u.exec(lower)?.[1];
  return diminutive !== undefined && knows(diminutive);
}
