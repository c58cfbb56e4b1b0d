import { expect, it } from "vitest";
import { fencedPython } from "./fenced-blocks";

it.each([
  ["one block among words", "Here:\n```python\nx = 1\n```\nDone.", ["x = 1\n"]],
  [
    "several, with other names and ends of lines",
    "```py\r\na\r\n```\n~~~\nb\n~~~\n```Python3\nc\n```",
    ["a\n", "b\n", "c\n"],
  ],
  ["no block of another language, nor an empty one", "```bash\nrm -rf /\n```\n```python\n\n```", []],
  ["fences inside of a longer one", '````python\ndoc = """\n```\n"""\n````', ['doc = """\n```\n"""\n']],
  ["none that was cut off", "```python\nx = 1\n", []],
  ["none where there is no fence", "x = 1", []],
])("finds %s", (_, text, blocks) => {
  expect(fencedPython(text)).toEqual(blocks);
});
