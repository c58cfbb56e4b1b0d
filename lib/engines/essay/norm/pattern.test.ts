import { expect, it } from "vitest";
import { readDocument } from "../document";
import { tagsOf } from "../language/tags-of";
import { readSentence } from "./context/reading";
import { patterns } from "./pattern";
import { viewSentence } from "./sentence-view";

/** The passages and replacements that a pattern finds in a sentence. */
async function found(pattern: string, text: string) {
  const document = readDocument({ text, language: "pt" });
  const tagged = await tagsOf(document);
  const view = viewSentence(
    document,
    {
      ...document.sentences[0],
      start: 0,
      end: text.length,
      paragraph: 0,
      words: { from: 0, to: document.words.length },
      tokens: { from: 0, to: document.tokens.length },
    },
    tagged.flatMap((words) => readSentence(text, words)),
  );
  return patterns(pattern).flatMap(({ starts, match }) =>
    view.keys.flatMap((key, at) => {
      const passage = !starts || starts.has(key) ? match(view, at) : undefined;
      return passage ? [{ passage: view.textOf(passage.from, passage.to), texts: passage.texts }] : [];
    }),
  );
}

it.each([
  ["a [b] c => x", "a b c", [{ passage: "b", texts: ["x"] }]],
  ["a [b] c => x", "a b, c", []],
  [
    "[a|b] * => x / y",
    "a c b c",
    [
      { passage: "a", texts: ["x", "y"] },
      { passage: "b", texts: ["x", "y"] },
    ],
  ],
  ["[a , b] => $1 $2", "a, b", [{ passage: "a, b", texts: ["a b"] }]],
  ["[a , b] => $1 $2", "a b", []],
  ["^ [a] * => $0,", "a b a b", [{ passage: "a", texts: ["a,"] }]],
  ["^^ [a] * => x", "b a b, a b", [{ passage: "a", texts: ["x"] }]],
  ["[a] !b => x", "a b a c", [{ passage: "a", texts: ["x"] }]],
  ["[para] <infinitive> => x", "para lugar para correr", [{ passage: "para", texts: ["x"] }]],
  ["[pra] => para", "Pra", [{ passage: "Pra", texts: ["Para"] }]],
])("%s in “%s”", async (pattern, text, expected) => {
  expect(await found(pattern, text)).toEqual(expected);
});

it.each(["a b => x", "[a] <nothing> => x"])("refuses %s", (pattern) => {
  expect(() => patterns(pattern)).toThrow();
});
