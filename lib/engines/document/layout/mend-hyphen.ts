/** Elements that keep their hyphen before any word (Acordo Ortográfico de 1990, base XV and XVI). */
const keepers =
  /^(?:além|aquém|recém|pós|pré|pró|vice|bem|guarda|porta|ex|não|sul|norte|latino|afro|luso|anglo)$/i;
/** Pronouns that hang on a verb: of these, the ones that no word ends in after the letters before the hyphen are taken for pronouns. */
const afterVowel = /^(?:lo|la|los|las)$/i;
const verbBeforeLo = /[áêôâéíi]$/i;
const pronoun = /^(?:se|lhe|lhes|me|te|nos|vos|no|na|o|a|os|as)$/i;
const verbEnd = /(?:[aeiíu]u|[aeo]m|ão|ões|[aeiáéê]r|[aei]ndo|[aei]|ou|eu|iu|ia|ava)$/i;
/** Of longer words the end is looked at, or nothing. */
const longest = 60;
const lastLetters = /(\p{L}+)-$/u;
const firstLetters = /^\p{Ll}+/u;

/**
 * Whether the hyphen at the end of a line only divides a word. What the same text writes elsewhere decides; else Portuguese rules:
 * before a capital, a digit, a pronoun on a verb, and after elements that always have one, it stays.
 * @param words words of the text in lower case, without the signs around them
 */
export function dividesWord(before: string, after: string, words: ReadonlySet<string>): boolean {
  const [, start] = lastLetters.exec(before.slice(-longest)) ?? [];
  const [end] = firstLetters.exec(after.slice(0, longest)) ?? [];
  if (start === undefined || end === undefined) return false;
  const [left, right] = [start.toLowerCase(), end.toLowerCase()];
  if (words.has(left + right)) return true;
  if (words.has(`${left}-${right}`) || keepers.test(left)) return false;
  if (afterVowel.test(right)) return !verbBeforeLo.test(left);
  if (right === "se") return left.endsWith("s") || !verbEnd.test(left);
  return !(pronoun.test(right) && /(?:ou|eu|iu|am|em|ão|ar|er|ir)$/i.test(left) && left.length > 3);
}

/** The words of lines that are not divided by an end of a line, as `dividesWord` wants them. */
export function wholeWords(lines: Iterable<readonly string[]>): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [index, word] of line.entries()) {
      if (word.length > longest) continue;
      const isAtEdge = index === 0 || index === line.length - 1;
      const bare = word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
      if (bare !== "" && !(isAtEdge && (index === 0 || word.endsWith("-")))) words.add(bare);
    }
  }
  return words;
}
