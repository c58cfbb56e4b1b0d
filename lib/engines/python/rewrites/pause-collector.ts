import { findAll } from "../ast/walk";
import { definitionPosition, enclosingLoop, type Program } from "../program/program";
import type { Candidate, Rewrite } from "./rewrite";

/** What asks the collector, or lives so long that cycles would pile up. */
const needsCollector = new Set(["gc", "weakref", "__del__", "threading", "asyncio", "socket", "tracemalloc"]);

const mentionsCollector = ({ module }: Program): boolean =>
  findAll(module, "alias").some(({ name }) => needsCollector.has(name.split(".")[0] ?? name)) ||
  findAll(module, "FunctionDef").some(({ name }) => needsCollector.has(name));

/** A script: it reads its input, and ends. */
const isScript = ({ module }: Program): boolean =>
  findAll(module, "Name").some(({ id }) => id === "input") ||
  findAll(module, "Attribute").some(({ attr }) => attr === "stdin") ||
  findAll(module, "alias").some(({ name }) => name === "stdin");

/** Whether a loop or comprehension makes lists, tuples or dicts that stay. */
const makesContainers = (program: Program): boolean =>
  [
    ...findAll(program.module, "List"),
    ...findAll(program.module, "Tuple"),
    ...findAll(program.module, "Dict"),
    ...findAll(program.module, "ListComp"),
    ...findAll(program.module, "Call").filter(
      ({ func }) =>
        func.kind === "Name" && ["list", "tuple", "dict", "set", "zip", "sorted"].includes(func.id),
    ),
  ].some((node) => enclosingLoop(program, node) || program.scopeOf(node) !== program.moduleScope);

function find(program: Program): Candidate[] {
  const [first] = program.module.body;
  if (!first || mentionsCollector(program) || !isScript(program) || !makesContainers(program)) return [];
  const at = definitionPosition(program);
  return [
    {
      span: first,
      edits: [{ span: { start: at, end: at }, text: "gc.disable()\n" }],
      imports: ["import gc"],
    },
  ];
}

export const pauseCollector: Rewrite = {
  rule: "rewrite/pause-collector",
  gain: "constant",
  title: { "pt-BR": "O coletor de ciclos fica parado", en: "The cycle collector stays off" },
  why: {
    "pt-BR":
      "A cada algumas centenas de listas e tuplas novas o coletor percorre as que existem, em busca de ciclos. Um script que lê, calcula e termina não precisa disso; a memória é liberada como sempre pela contagem de referências.",
    en: "Every few hundred new lists and tuples the collector goes over those that exist, looking for cycles. A script that reads, computes and ends does not need that; memory is freed by counting references as ever.",
  },
  safety: {
    "pt-BR":
      "O programa é um script que termina, e nada nele usa o coletor. O medidor olha a memória: objetos em ciclos ficam até o fim.",
    en: "The program is a script that ends, and nothing in it uses the collector. The measurer watches memory: objects in cycles stay until the end.",
  },
  bad: "pairs = []\nfor _ in range(int(input())):\n    pairs.append(tuple(input().split()))\nprint(len(pairs))\n",
  good: "import gc\ngc.disable()\npairs = []\nfor _ in range(int(input())):\n    pairs.append(tuple(input().split()))\nprint(len(pairs))\n",
  find,
};
