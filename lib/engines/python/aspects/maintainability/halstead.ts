import type { Token } from "../../ast/tokenize";

const keywords: ReadonlySet<string> = new Set(
  "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

const isOperator = ({ kind, text }: Token) => kind === "operator" || (kind === "name" && keywords.has(text));
const isOperand = ({ kind }: Token) => kind === "name" || kind === "number" || kind === "string";
/** Closing brackets belong to the opening ones. */
const isClosing = ({ text }: Token) => text === ")" || text === "]" || text === "}";

/**
 * Halstead's volume N · log2(n): how many bits it takes to write a piece of code, with N operators and operands of which n differ
 * (M. H. Halstead, "Elements of Software Science", 1977). Keywords and punctuation are operators; names and literals are operands.
 */
export function halsteadVolume(tokens: readonly Token[]): number {
  const operators = new Set<string>();
  const operands = new Set<string>();
  let length = 0;
  for (const token of tokens) {
    if (isClosing(token)) continue;
    if (isOperator(token)) operators.add(token.text);
    else if (isOperand(token)) operands.add(token.text);
    else continue;
    length += 1;
  }
  const vocabulary = operators.size + operands.size;
  return vocabulary < 2 ? length : length * Math.log2(vocabulary);
}

/**
 * The maintainability index 171 − 5.2 ln V − 0.23 G − 16.2 ln L of Halstead volume V, cyclomatic complexity G and lines of code L, by
 * P. Oman and J. Hagemeister ("Metrics for Assessing a Software System's Maintainability", 1992) with the coefficients of D. Coleman
 * et al. (IEEE Computer 27(8), 1994). At most 171; below 65 code is hard to maintain, above 85 it is easy.
 */
export function maintainabilityIndex(volume: number, complexity: number, lines: number): number {
  const index =
    171 - 5.2 * Math.log(Math.max(1, volume)) - 0.23 * complexity - 16.2 * Math.log(Math.max(1, lines));
  return Math.round(Math.max(0, index) * 10) / 10;
}
