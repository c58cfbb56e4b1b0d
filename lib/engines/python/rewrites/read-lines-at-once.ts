import type { Attribute, Node } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { definitionPosition, freshName, type Program, replace } from "../program/program";
import { isWithin, unusedFunctions } from "../program/unused-functions";
import type { Candidate, Rewrite } from "./rewrite";

const isStream = (program: Program, node: Node) => /^(?:sys\s*\.\s*)?stdin$/.test(program.text(node));

/** What else reads the standard input. */
const others = new Set(["input", "open", "fileinput", "subprocess", "fdopen"]);

/** Every `sys.stdin.readline`, called or given a name; undefined where the input is read in another way as well. */
function readers(program: Program): Attribute[] | undefined {
  const unused = unusedFunctions(program);
  const live = (node: Node) => !isWithin(node, unused);
  const attributes = findAll(program.module, "Attribute").filter(live);
  const found = attributes.filter(({ attr, value }) => attr === "readline" && isStream(program, value));
  const streams = [
    ...attributes.filter(({ attr }) => attr === "stdin"),
    ...findAll(program.module, "Name").filter(({ id }) => id === "stdin"),
  ].filter(live);
  const bound = program.moduleScope.bindings;
  const reads = findAll(program.module, "Name").some(({ id }) => others.has(id) && !bound.has(id));
  return reads || streams.some((stream) => !isWithin(stream, found)) ? undefined : found;
}

/** An argument limits the length of what is read. */
const limits = (program: Program, reader: Attribute): boolean => {
  const parent = program.parentOf(reader);
  return parent?.kind === "Call" && parent.func === reader && parent.args.length > 0;
};

function find(program: Program): Candidate[] {
  const found = readers(program) ?? [];
  const [first] = found;
  if (!first || found.some((reader) => limits(program, reader))) return [];
  const reader = freshName(program, "read_line");
  const at = definitionPosition(program);
  if (first.start < at) return [];
  const text = `${reader} = io.StringIO(sys.stdin.read()).readline\n`;
  return [
    {
      span: first,
      edits: [{ span: { start: at, end: at }, text }, ...found.map((each) => replace(each, reader))],
      imports: ["import io", "import sys"],
    },
  ];
}

export const readLinesAtOnce: Rewrite = {
  rule: "rewrite/read-lines-at-once",
  gain: "constant",
  title: {
    "pt-BR": "As linhas vêm de um texto lido de uma vez",
    en: "Lines come from a text that is read at once",
  },
  why: {
    "pt-BR":
      "`sys.stdin.readline` junta uma linha longa de muitos blocos de 8 kB. Ler tudo e pedir as linhas à memória evita as emendas.",
    en: "`sys.stdin.readline` puts a long line together from many blocks of 8 kB. Reading everything and asking memory for the lines saves the seams.",
  },
  safety: {
    "pt-BR":
      "Ninguém digita respostas enquanto o programa roda, e nada mais lê a entrada. No fim da entrada as linhas continuam vazias.",
    en: "Nobody types answers while the program runs, and nothing else reads the input. At its end lines are still empty.",
  },
  bad: "import sys\ntotal = 0\nfor _ in range(int(sys.stdin.readline())):\n    total += sum(map(int, sys.stdin.readline().split()))\nprint(total)\n",
  good: "import io\nimport sys\nread_line = io.StringIO(sys.stdin.read()).readline\ntotal = 0\nfor _ in range(int(read_line())):\n    total += sum(map(int, read_line().split()))\nprint(total)\n",
  find,
};
