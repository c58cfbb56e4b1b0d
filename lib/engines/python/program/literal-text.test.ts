import { expect, test } from "vitest";
import { parsePython } from "../ast/parse";
import { findAll } from "../ast/walk";
import { literalText } from "./literal-text";

function textOf(literal: string): string | undefined {
  const module = parsePython(`x = (${literal})\n`);
  const [constant] = module ? findAll(module, "Constant") : [];
  return constant && literalText(constant);
}

test.each([
  ['"a\\x62\\143\\u0064\\U00000065"', "abcde"],
  ["r'a\\x62'", "a\\x62"],
  ['\'it\\\'s\' """\n"""', "it's\n"],
  ["'a'  # so\n 'b' \\\n 'c'", "abc"],
  ["b'\\x00\\n'", "\0\n"],
  ["'a\\\nb'", "ab"],
  ["'\\d \\q'", "\\d \\q"],
])("%s", (literal, expected) => {
  expect(textOf(literal)).toBe(expected);
});
