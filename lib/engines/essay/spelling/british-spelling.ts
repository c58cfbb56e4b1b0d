/** British endings and the American ones that the dictionary lists. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/our(?=(?:s|ed|ing|er|ers|able|ful|less|ite|ites|hood|hoods)?$)/, "or"],
  [/is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/, "iz"],
  [/ys(?=(?:e|es|ed|ing|er|ers)$)/, "yz"],
  [/tre(?=s?$)/, "ter"],
  [/ence(?=s?$)/, "ense"],
  [/ogue(?=s?$)/, "og"],
  [/ll(?=(?:ed|ing|er|ers|or|ors)$)/, "l"],
  [/amme(?=s?$)/, "am"],
];

/** A British spelling turned into the American one ("colour" → "color"); any other word as it is. */
export function americanForm(word: string): string {
  const rule = endings.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
