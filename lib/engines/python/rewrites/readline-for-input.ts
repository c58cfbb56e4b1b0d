import type { Node } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { definitionPosition, freshName, isBuiltin, type Program, replace } from "../program/program";
import { methodCall } from "../program/shapes";
import { isWithin, unusedFunctions } from "../program/unused-functions";
import { type BuiltinCall, isCallOfBuiltin } from "./builtin-call";
import type { Candidate, Rewrite } from "./rewrite";

/** Methods that leave the end of the line out by themselves. */
const stripping = new Set(["split", "strip", "rstrip"]);

/** Whether what takes a line does not mind the end of line in it: `int(…)`, `….split()`. */
function ignoresLineEnd(program: Program, call: BuiltinCall): boolean {
  const parent = program.parentOf(call);
  if (parent?.kind === "Expr") return true;
  if (parent?.kind === "Call" && parent.func.kind === "Name" && parent.args[0] === call)
    return ["int", "float"].includes(parent.func.id) && isBuiltin(program, parent.func);
  const outer = parent?.kind === "Attribute" ? program.parentOf(parent) : undefined;
  const method =
    parent?.kind === "Attribute" && stripping.has(parent.attr) && outer && methodCall(outer, parent.attr);
  return Boolean(method && method.args.length === 0);
}

/** Other names of the same stream: mixed reading keeps its order, since all go through one buffer, but for the bytes below it. */
const below = new Set(["buffer", "open", "fdopen", "fileinput"]);

/** Whether the end of the input may be expected: then an EOFError is asked for on purpose. */
const mayExpectTheEnd = ({ module }: Program, calls: readonly Node[]): boolean =>
  findAll(module, "Try").some((each) => calls.some((call) => isWithin(call, [each])));

function inputCalls(program: Program): BuiltinCall[] | undefined {
  const unused = unusedFunctions(program);
  const live = (node: Node) => !isWithin(node, unused);
  const odd = [...findAll(program.module, "Attribute")].some((node) => below.has(node.attr) && live(node));
  if (odd || findAll(program.module, "Name").some((node) => below.has(node.id) && live(node)))
    return undefined;
  const names = findAll(program.module, "Name").filter((node) => node.id === "input" && live(node));
  const calls = names.map((name) => program.parentOf(name));
  return calls.every((call) => isCallOfBuiltin(program, call, "input")) ? calls : undefined;
}

function find(program: Program): Candidate[] {
  const calls = inputCalls(program) ?? [];
  const [first] = calls;
  const asks = calls.some(({ args, keywords }) => args.length + keywords.length > 0);
  if (!first || asks || mayExpectTheEnd(program, calls)) return [];
  const reader = freshName(program, "read_line");
  const at = definitionPosition(program);
  const edits = calls.map((call) =>
    replace(call, ignoresLineEnd(program, call) ? `${reader}()` : `${reader}().rstrip("\\n")`),
  );
  const definition = { span: { start: at, end: at }, text: `${reader} = sys.stdin.__next__\n` };
  return [{ span: first, edits: [definition, ...edits], imports: ["import sys"] }];
}

export const readlineForInput: Rewrite = {
  rule: "rewrite/readline-for-input",
  gain: "constant",
  title: { "pt-BR": "A linha seguinte no lugar de `input`", en: "The next line in place of `input`" },
  why: {
    "pt-BR":
      "Cada `input()` esvazia a saída, pergunta se há um terminal e só então lê. `sys.stdin.__next__` vai direto ao texto que já está na memória.",
    en: "Each `input()` flushes the output, asks whether there is a terminal, and only then reads. `sys.stdin.__next__` goes straight to the text that is in memory already.",
  },
  safety: {
    "pt-BR":
      "Ninguém digita respostas enquanto o programa roda, e nada espera um EOFError: no fim da entrada o programa ainda para com um erro. O fim da linha é tirado onde faria diferença.",
    en: "Nobody types answers while the program runs, and nothing expects an EOFError: at the end of the input the program still stops with an error. The end of the line is taken off where it would matter.",
  },
  bad: "total = 0\nfor _ in range(int(input())):\n    total += len(input())\nprint(total)\n",
  good: 'import sys\nread_line = sys.stdin.__next__\ntotal = 0\nfor _ in range(int(read_line())):\n    total += len(read_line().rstrip("\\n"))\nprint(total)\n',
  find,
};
