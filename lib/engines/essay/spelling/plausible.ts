import type { EssayLanguage } from "../types";

/*
 * Letter sequences that no Portuguese word has; testing them is a hundred times cheaper than asking the dictionary.
 * A tilde or cedilla out of place, q without u, three of a letter, a doubled letter other than r and s (or one that nothing
 * comes before), two stress marks, ç before e or i, a final consonant that closes no word.
 */
const impossiblePortuguese =
  /ã(?![oeismnz-]|$)|õ(?!e)|ç(?![aouáãóôõúâ])|^ç|q(?!u)|(.)\1\1|([bcdfgjlmnpqtvxzç])\2|^rr|^ss|[bcdfgjlmnpqtvxzç](?:rr|ss)|[áéíóúâêô].*[áéíóúâêô].*[áéíóúâêô]|[bcdfgjpqtvçh]$|[jçqv][bcdfgjlmnpqstvxz]|^[bcdfgjlmnpqrstvxz]{3}|[bcdfgjpqtvxz]{3}/;

/*
 * A stress mark on the last syllable but one of a word in -a, -e, -o(s) that a consonant opens: such words are stressed there without one.
 * "pôde" and "fôrma" are the exceptions.
 */
const needlessMark = /(?<![aeiou]|^p(?=ôde)|^f(?=ôrma))[áéíóúâêô][bcdfghjlmnpqrstvxzç]+[aeo]s?$/;

/** Whether the dictionary is worth asking about a generated word. Never false for a word of native spelling. */
export const isPlausible = (language: EssayLanguage, word: string): boolean =>
  language === "en" || (!impossiblePortuguese.test(word) && !needlessMark.test(word));
