import type { Call, Expr, Node } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { definitionPosition, freshName, isBuiltin, type Program, replace } from "../program/program";
import { argumentsOf, definitionOf, isNamed, methodCall } from "../program/shapes";
import { isWithin } from "../program/unused-functions";
import { lineReads } from "./line-reads";
import type { Candidate, Rewrite } from "./rewrite";

const numbers = ["int", "float"] as const;

/** `int` or `float` by its name, handed on as a function. */
const isNumberType = (program: Program, node: Expr | undefined): boolean =>
  node?.kind === "Name" && numbers.some((name) => name === node.id) && isBuiltin(program, node);

/** Whether a node is the only argument of `int(…)` or `float(…)`. */
const isConverted = (program: Program, node: Expr): boolean => {
  const outer = program.parentOf(node);
  return numbers.some((name) => {
    const [argument, ...more] = (outer && argumentsOf(program, outer, name)) ?? [];
    return argument === node && more.length === 0;
  });
};

/** What a method of the line without arguments gives, where the line is asked for that: `line.split()`. */
function methodOf(program: Program, line: Expr, names: readonly string[]): Call | undefined {
  const attribute = program.parentOf(line);
  const call = attribute?.kind === "Attribute" ? program.parentOf(attribute) : undefined;
  const found = call && names.some((name) => methodCall(call, name)?.args.length === 0);
  return found && call?.kind === "Call" ? call : undefined;
}

/** Whether words become numbers one by one: `map(int, words)`, `[int(word) for word in words]`. */
function areConverted(program: Program, words: Expr): boolean {
  const outer = program.parentOf(words);
  if (outer?.kind === "Call") {
    const [mapper, over, ...more] = argumentsOf(program, outer, "map") ?? [];
    return over === words && more.length === 0 && isNumberType(program, mapper);
  }
  if (outer?.kind !== "comprehension" || outer.iter !== words || outer.target.kind !== "Name") return false;
  const { id } = outer.target;
  const whole = program.parentOf(outer);
  const uses = whole
    ? findAll(whole, "Name").filter((name) => isNamed(name, id) && name !== outer.target)
    : [];
  return uses.length > 0 && uses.every((use) => isConverted(program, use));
}

/** Whether nothing but numbers is made of a line. */
function isOfNumbers(program: Program, read: Call): boolean {
  if (program.parentOf(read)?.kind === "Expr" || isConverted(program, read)) return true;
  const line = methodOf(program, read, ["strip", "rstrip"]) ?? read;
  if (line !== read && isConverted(program, line)) return true;
  const words = methodOf(program, line, ["split"]);
  return words !== undefined && areConverted(program, words);
}

/** Reading bytes, an expected end is another one: lines that are asked for within `try` stay. */
const isTried = ({ module }: Program, node: Node): boolean => isWithin(node, findAll(module, "Try"));

/** Whether a line comes as bytes already. */
function isBytes(program: Program, { func }: Call): boolean {
  const meant = func.kind === "Name" ? definitionOf(program, func) : func;
  return meant !== undefined && /\.\s*buffer\b/u.test(program.text(meant));
}

function find(program: Program): Candidate[] {
  const reads = lineReads(program) ?? [];
  const [first] = reads;
  if (!first || reads.some((read) => isBytes(program, read))) return [];
  if (!reads.every((read) => isOfNumbers(program, read) && !isTried(program, read))) return [];
  const at = definitionPosition(program);
  const isInput = ({ func }: Call) => func.kind === "Name" && func.id === "input" && isBuiltin(program, func);
  const inputs = reads.filter(isInput);
  const lines = reads.filter((read) => !isInput(read));
  const names = { input: freshName(program, "next_line"), line: freshName(program, "read_line") };
  const text = [
    ...(inputs.length > 0 ? [`${names.input} = sys.stdin.buffer.__next__\n`] : []),
    ...(lines.length > 0 ? [`${names.line} = sys.stdin.buffer.readline\n`] : []),
  ].join("");
  return [
    {
      span: first,
      edits: [
        { span: { start: at, end: at }, text },
        ...inputs.map((read) => replace(read, `${names.input}()`)),
        ...lines.map((read) => replace(read, `${names.line}()`)),
      ],
      imports: ["import sys"],
    },
  ];
}

export const numbersFromBytes: Rewrite = {
  rule: "rewrite/numbers-from-bytes",
  gain: "constant",
  title: { "pt-BR": "Números são lidos de bytes", en: "Numbers are read from bytes" },
  why: {
    "pt-BR":
      "`int` e `float` leem bytes como leem texto: decodificar as linhas e juntá-las de blocos é trabalho a mais. E cada `input()` ainda esvazia a saída e pergunta se há um terminal.",
    en: "`int` and `float` read bytes as they read text: decoding the lines and joining them from blocks is needless work. And each `input()` flushes the output and asks whether there is a terminal as well.",
  },
  safety: {
    "pt-BR":
      "De cada linha lida só se fazem números, nada mais lê a entrada e ninguém espera o seu fim. Onde `input` dava EOFError o programa ainda para com um erro.",
    en: "Nothing but numbers is made of any line, nothing else reads the input, and nobody expects its end. Where `input` raised EOFError the program still stops with an error.",
  },
  bad: "for _ in range(int(input())):\n    values = list(map(int, input().split()))\n    print(sum(values))\n",
  good: "import sys\nnext_line = sys.stdin.buffer.__next__\nfor _ in range(int(next_line())):\n    values = list(map(int, next_line().split()))\n    print(sum(values))\n",
  find,
};
