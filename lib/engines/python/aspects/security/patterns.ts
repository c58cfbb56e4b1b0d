/** A group that holds nothing but something repeated, and is itself repeated: `(a+)+`, `(?:\w*)*`. */
const repeatedTwice = /\((?:\?:)?(?:\[(?:[^\]\\]|\\.)+\]|\\?[^\\()|])[+*]\)(?:[+*]|\{\d+,\})/u;

const repeatedChoice = /\((?:\?:)?([^()|]+(?:\|[^()|]+)+)\)(?:[+*]|\{\d+,\})/gu;

/** Longest pattern that is looked at. */
const longestPattern = 2_000;

/** Two ways to match the same text: one alternative begins like another. */
function overlaps(alternatives: readonly string[]): boolean {
  const plain = alternatives.map((alternative) => alternative.replaceAll("?", ""));
  return plain.some((one, index) => plain.some((other, at) => at !== index && other.startsWith(one)));
}

/**
 * Whether a regular expression may take time exponential in the length of a text that almost matches, by the two commonest forms
 * (J. Kirrage, A. Rathnayake, H. Thielecke, "Static Analysis for Regular Expression Denial-of-Service Attacks", NSS 2013).
 */
export function isExplosivePattern(pattern: string): boolean {
  if (pattern.length > longestPattern) return false;
  if (repeatedTwice.test(pattern)) return true;
  return Array.from(pattern.matchAll(repeatedChoice), ([, inner = ""]) => inner.split("|")).some(overlaps);
}
