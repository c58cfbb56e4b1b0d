import { wordKey } from "./normal-form";

const vowel = /[aeiouáéíóúâêôãõàü]/;
/** Vowels that are a nucleus of their own even beside another one: í, ú and every vowel but plain i, u. */
const glide = /[iu]/;
const acute = /[áéíóúâêô]/;

/** Prefixes before i or u keep their own syllable: re-u-ni-ão, pro-i-bir, co-in-ci-dir. */
const prefixHiatus = /^((?:des|ir)?re|pro|co|pre|ante|contra|auto|anti)(?=i[bntrm]|u[nst])/;
const prefixDiphthong = /^(?:rein(?:o|ad|ar|as)|preito|coit|reumat)/;

/** Whether the i or u at `index` closes a falling diphthong with the vowel before it, as in pai, seu, muito. */
function closesDiphthong(word: string, index: number): boolean {
  const rest = word.slice(index + 1);
  if (rest.startsWith("nh")) return false;
  const heldBack = /^(?:[lrz]s?$|[mn]$|ns$|[lmnr](?![hlmnr])[^aeiouáéíóúâêôãõàü])/.test(rest);
  return !heldBack;
}

/** Final ia, ie, io, ua, ue, uo, ea, eo, oa after an accented syllable are one: his-tó-ria, á-rea, má-goa. */
const closingGlide = /^(?:[iueo][aeo])s?$|^(?:[iu]am)$/;

function joinsAtEnd(word: string, index: number): boolean {
  return (
    closingGlide.test(word.slice(index)) &&
    acute.test(word.slice(0, index - 1)) &&
    word.slice(index, index + 2) !== "oo"
  );
}

/** Marks the letters that are read but are no nucleus: u in qu and gu before a vowel, j- and w-like i, u. */
function isNucleus(word: string, index: number, nucleusBefore: boolean): boolean {
  const letter = word.charAt(index);
  const previous = word.charAt(index - 1);
  const next = word.charAt(index + 1);
  if (/[uü]/.test(letter) && /[qg]/.test(previous) && vowel.test(next)) return false;
  if (!nucleusBefore) return true;
  if (previous === "ã" || previous === "õ") return !/[oei]/.test(letter);
  if (glide.test(letter) && previous !== letter) return !closesDiphthong(word, index);
  if (/^(?:ao|aos)$/.test(word)) return false;
  return !joinsAtEnd(word, index - 1);
}

function countInPart(part: string): number {
  const prefix = prefixDiphthong.test(part) ? undefined : prefixHiatus.exec(part)?.[0];
  if (prefix) return countNuclei(prefix) + countNuclei(part.slice(prefix.length));
  return countNuclei(part);
}

function countNuclei(word: string): number {
  let count = 0;
  let nucleusBefore = false;
  for (let index = 0; index < word.length; index++) {
    if (!vowel.test(word.charAt(index))) {
      nucleusBefore = false;
      continue;
    }
    const nucleus = isNucleus(word, index, nucleusBefore);
    if (nucleus) count++;
    nucleusBefore = nucleus;
  }
  return count;
}

/**
 * How many syllables a Portuguese word has, in its careful (dictionary) division: rising diphthongs inside a word are hiatus
 * (na-ci-o-nal), those that end a word stressed before them are not (his-tó-ria).
 * Rules after Cunha & Cintra, *Nova gramática do português contemporâneo*, chapter 3. At least 1.
 */
export function countPortugueseSyllables(word: string): number {
  const parts = wordKey(word)
    .replaceAll("y", "i")
    .split(/[-‐‑']/);
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + countInPart(part), 0),
  );
}
