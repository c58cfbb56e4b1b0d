import type { Alias, Import, ImportFrom } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { lineEnd, type Program, replace } from "../program/program";
import { loadsOf } from "../program/scope";
import type { Candidate, Rewrite } from "./rewrite";

/** Modules of Python's own library that do nothing on being imported but cost time. */
const plain = new Set(
  "abc argparse array ast base64 bisect calendar cmath collections copy csv dataclasses datetime decimal difflib enum fractions functools hashlib heapq inspect io itertools json logging math numbers operator os pathlib pickle platform pprint queue random re secrets shutil socket statistics string struct subprocess sys tempfile textwrap threading time timeit traceback types typing unicodedata uuid".split(
    " ",
  ),
);

const reflective = new Set(["globals", "locals", "eval", "exec", "__all__", "vars"]);

const boundName = ({ name, asname }: Alias): string => asname ?? name.split(".")[0] ?? name;

const isUnused = (program: Program, alias: Alias): boolean => {
  const name = boundName(alias);
  const bindings = program.moduleScope.bindings.get(name) ?? [];
  return name !== "*" && bindings.length === 1 && loadsOf(program.moduleScope, name).length === 0;
};

function candidateOf(program: Program, statement: Import | ImportFrom): Candidate | undefined {
  const { names } = statement;
  const module = statement.kind === "ImportFrom" ? statement.module : (names[0]?.name ?? "");
  const known = statement.kind === "ImportFrom" ? statement.level === 0 : names.length === 1;
  if (
    !known ||
    !plain.has(module.split(".")[0] ?? module) ||
    !names.every((alias) => isUnused(program, alias))
  )
    return undefined;
  const start = program.source.lastIndexOf("\n", statement.start - 1) + 1;
  const end = lineEnd(program, statement);
  const line = program.source.slice(start, end);
  if (line.trimEnd() !== program.text(statement) || program.module.body.length < 2) return undefined;
  return { span: statement, edits: [replace({ start, end: Math.min(end + 1, program.source.length) }, "")] };
}

function find(program: Program): Candidate[] {
  if (findAll(program.module, "Name").some(({ id }) => reflective.has(id))) return [];
  return program.module.body.flatMap((statement) =>
    statement.kind === "Import" || statement.kind === "ImportFrom"
      ? (candidateOf(program, statement) ?? [])
      : [],
  );
}

export const unusedImport: Rewrite = {
  rule: "rewrite/unused-import",
  gain: "constant",
  title: { "pt-BR": "Importações sem uso saem", en: "Unused imports go" },
  why: {
    "pt-BR":
      "Importar um módulo lê e executa arquivos: de frações de um milissegundo a dezenas deles, antes da primeira linha do programa.",
    en: "Importing a module reads and runs files: from fractions of a millisecond to tens of them, before the program's first line.",
  },
  safety: {
    "pt-BR":
      "O módulo é da biblioteca do Python e nenhum nome dele é usado no arquivo. Outro arquivo que os pegue daqui deixaria de achá-los.",
    en: "The module is of Python's library and none of its names is used in the file. Another file that takes them from here would no longer find them.",
  },
  bad: "import decimal\nimport math\n\n\ndef area(radius):\n    return math.pi * radius * radius\n",
  good: "import math\n\n\ndef area(radius):\n    return math.pi * radius * radius\n",
  find,
};
