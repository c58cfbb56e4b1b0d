import { expect, it } from "vitest";
import { otherQueries } from "./other-queries";

it.each([
  ["", []],
  ["ler", []],
  ["leitores", [{ how: "beginnings", q: "leito*" }]],
  [
    "ler livros",
    [
      { how: "anyWord", q: "ler OR livros" },
      { how: "beginnings", q: "livro*" },
    ],
  ],
  ["livros -escola c1:<80", [{ how: "beginnings", q: "livro* -escola c1:<80" }]],
  ['"meio ambiente" rio', [{ how: "unquoted", q: "meio ambiente rio" }]],
])("widens %j", (q, wider) => {
  expect(otherQueries(q)).toEqual(wider);
});
