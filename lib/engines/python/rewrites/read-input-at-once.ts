import { findAll } from "../ast/walk";
import { definitionPosition, freshName, type Program } from "../program/program";
import { isCallOfBuiltin } from "./builtin-call";
import { lineReads } from "./line-reads";
import type { Candidate, Rewrite } from "./rewrite";

/** Whether the end of the input may be expected: then each line is asked for on purpose. */
const mayExpectTheEnd = ({ module }: Program): boolean =>
  findAll(module, "Try").some((each) => findAll(each, "Name").some(({ id }) => id === "input"));

function find(program: Program): Candidate[] {
  const reads = lineReads(program) ?? [];
  const [first] = reads;
  const onlyInput = reads.every((read) => isCallOfBuiltin(program, read, "input"));
  if (!first || !onlyInput || mayExpectTheEnd(program)) return [];
  const reader = freshName(program, "read_lines");
  const at = definitionPosition(program);
  const text = `def ${reader}():
    lines = sys.stdin.read().split("\\n")
    if not lines[-1]:
        lines.pop()
    yield from lines
    raise EOFError("EOF when reading a line")


input = ${reader}().__next__
`;
  return [{ span: first, edits: [{ span: { start: at, end: at }, text }], imports: ["import sys"] }];
}

export const readInputAtOnce: Rewrite = {
  rule: "rewrite/read-input-at-once",
  gain: "constant",
  title: { "pt-BR": "A entrada é lida de uma vez", en: "The input is read at once" },
  why: {
    "pt-BR":
      "Cada `input()` passa por várias camadas. Ler tudo e entregar linha por linha custa uma fração disso.",
    en: "Each `input()` goes through several layers. Reading everything and handing out lines costs a fraction of it.",
  },
  safety: {
    "pt-BR":
      "Ninguém digita respostas enquanto o programa roda, e nada mais lê a entrada. O fim da entrada continua um EOFError.",
    en: "Nobody types answers while the program runs, and nothing else reads the input. Its end is still an EOFError.",
  },
  bad: "total = 0\nfor _ in range(int(input())):\n    total += int(input())\nprint(total)\n",
  good: 'import sys\ndef read_lines():\n    lines = sys.stdin.read().split("\\n")\n    if not lines[-1]:\n        lines.pop()\n    yield from lines\n    raise EOFError("EOF when reading a line")\n\n\ninput = read_lines().__next__\ntotal = 0\nfor _ in range(int(input())):\n    total += int(input())\nprint(total)\n',
  find,
};
