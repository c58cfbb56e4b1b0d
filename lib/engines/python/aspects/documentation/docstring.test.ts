import { expect, test } from "vitest";
import { describedParameters } from "./docstring";

const described = (text: string) => describedParameters({ text, span: { start: 0, end: 0 } });

test.each([
  ["Sphinx", "Does it.\n\n:param a: one\n:param int b: two\n:type a: str\n:returns: c\n", ["a", "b"]],
  [
    "Google",
    "Does it.\n\nArgs:\n    a: one\n        continued: so\n    b (int): two\n    **rest: three\n\nReturns:\n    c: four\n",
    ["a", "b", "rest"],
  ],
  [
    "NumPy",
    "Does it.\n\nParameters\n----------\na : int\n    One.\nb, c : str\n\nReturns\n-------\nd : int\n",
    ["a", "b", "c"],
  ],
  ["plain words", "Does it.\n\nNote: nothing here is a parameter.\n", []],
])("%s", (_, text, expected) => {
  expect(described(text)).toEqual(expected);
});
