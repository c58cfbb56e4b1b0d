import type { Attribute, Node, Stmt } from "../ast/nodes";
import { findAll } from "../ast/walk";
import {
  definitionPosition,
  enclosingLoop,
  freshName,
  lineEnd,
  type Program,
  replace,
} from "../program/program";
import { scopeOfName } from "../program/scope";
import { isWithin, unusedFunctions } from "../program/unused-functions";
import type { Edit, Span } from "../types";
import { type BuiltinCall, isCallOfBuiltin } from "./builtin-call";
import { indentLines } from "./indent-lines";
import type { Candidate, Rewrite } from "./rewrite";
import { writtenText } from "./written-text";

/** What writes past the gathered output, or leaves before it is written. */
const foreign = new Set([
  "stdout",
  "flush",
  "open",
  "subprocess",
  "threading",
  "multiprocessing",
  "_exit",
  "fdopen",
]);

/** `sys.stdout.write` or `stdout.write`, whether it is called there or given a name. */
const isStandardWrite = (program: Program, node: Attribute): boolean =>
  node.attr === "write" && /^(?:sys\s*\.\s*)?stdout$/.test(program.text(node.value));

type Writes = { prints: BuiltinCall[]; standard: Attribute[] };

/** All places that write to the standard output; undefined where one cannot be held back. */
function writesOf(program: Program): Writes | undefined {
  const unused = unusedFunctions(program);
  const isLive = (node: Node) => !isWithin(node, unused);
  const names = findAll(program.module, "Name").filter(isLive);
  const attributes = findAll(program.module, "Attribute").filter(isLive);
  const standard = attributes.filter((each) => isStandardWrite(program, each));
  const isOdd = (node: Node, name: string) => foreign.has(name) && !isWithin(node, standard);
  if (names.some((name) => isOdd(name, name.id)) || attributes.some((each) => isOdd(each, each.attr)))
    return undefined;
  const prints = names.filter(({ id }) => id === "print").map((name) => program.parentOf(name));
  if (!prints.every((call) => isCallOfBuiltin(program, call, "print"))) return undefined;
  return { prints: prints.filter((call) => !writesErrors(program, call)), standard };
}

const writesErrors = (program: Program, { keywords }: BuiltinCall): boolean =>
  keywords.some(({ arg, value }) => arg === "file" && /^(?:sys\.)?stderr$/.test(program.text(value)));

const asksWithPrompt = ({ module }: Program): boolean =>
  findAll(module, "Call").some(
    ({ func, args }) => func.kind === "Name" && func.id === "input" && args.length > 0,
  );

const isDefinition = ({ kind }: Stmt) =>
  kind === "FunctionDef" || kind === "ClassDef" || kind === "Import" || kind === "ImportFrom";

/** `out = sys.stdout.write`, which writes nothing yet. */
const isAlias = (program: Program, node: Node | undefined): boolean =>
  node?.kind === "Assign" && node.value.kind === "Attribute" && isStandardWrite(program, node.value);

/** Functions of the file that write nothing, and call none of the file's. */
const silentFunctions = (program: Program, writes: readonly Node[]): ReadonlySet<string> =>
  new Set(
    findAll(program.module, "FunctionDef")
      .filter((each) => !callsTheFile(program, each) && !writes.some((write) => isWithin(write, [each])))
      .map(({ name }) => name),
  );

const callsTheFile = (program: Program, node: Node, except: ReadonlySet<string> = new Set()) =>
  findAll(node, "Call").some(
    ({ func }) =>
      func.kind === "Name" &&
      !except.has(func.id) &&
      scopeOfName(program.scopeOf(func), func.id) !== undefined,
  );

/** From the first statement that may write to the end of the file. */
function writingRegion(program: Program, writes: readonly Node[]): Span | undefined {
  const { body } = program.module;
  const silent = silentFunctions(program, writes);
  const mayWrite = (statement: Stmt) =>
    !isDefinition(statement) &&
    !isAlias(program, statement) &&
    (callsTheFile(program, statement, silent) || writes.some((write) => isWithin(write, [statement])));
  const first = body.find(mayWrite);
  const last = body.at(-1);
  if (!first || !last || program.source[first.start - 1] === ";") return undefined;
  return { start: first.start, end: lineEnd(program, last) };
}

/** Whether something is written again and again. */
const repeats = (program: Program, writes: readonly Node[]): boolean =>
  writes.some(
    (write) =>
      enclosingLoop(program, write) !== undefined ||
      isCalledOften(program, write) ||
      isAlias(program, program.parentOf(write)),
  );

/** Whether a call in a loop reaches the function around a node. */
function isCalledOften(program: Program, node: Node): boolean {
  const { node: around } = program.scopeOf(node);
  if (around.kind !== "FunctionDef") return around.kind === "Lambda";
  return findAll(program.module, "Call").some(
    (call) =>
      call.func.kind === "Name" && call.func.id === around.name && enclosingLoop(program, call) !== undefined,
  );
}

function printEdits(program: Program, prints: readonly BuiltinCall[], writer: string): Edit[] | undefined {
  const texts = prints.map((call) => writtenText(program, call));
  if (!texts.every((text) => text !== undefined)) return undefined;
  return prints.map((call, index) => replace(call, `${writer}(${texts[index]})`));
}

function find(program: Program): Candidate[] {
  const writes = writesOf(program);
  if (!writes || asksWithPrompt(program)) return [];
  const all = [...writes.prints, ...writes.standard].sort((left, right) => left.start - right.start);
  const [first] = all;
  const region = writingRegion(program, all);
  if (!first || !region || !repeats(program, all)) return [];
  const writer = freshName(program, "write_text");
  const output = freshName(program, "output");
  const printed = printEdits(program, writes.prints, writer);
  if (!printed) return [];
  const at = definitionPosition(program);
  return [
    {
      span: first,
      edits: [
        { span: { start: at, end: at }, text: `${output} = []\n${writer} = ${output}.append\n` },
        ...printed,
        ...writes.standard.map((each) => replace(each, writer)),
        { span: { start: region.start, end: region.start }, text: "try:\n    " },
        ...indentLines(program, region),
        {
          span: { start: region.end, end: region.end },
          text: `\nfinally:\n    sys.stdout.write("".join(${output}))`,
        },
      ],
      imports: ["import sys"],
    },
  ];
}

export const writeOutputAtOnce: Rewrite = {
  rule: "rewrite/write-output-at-once",
  gain: "constant",
  title: { "pt-BR": "A saída é escrita de uma vez", en: "The output is written at once" },
  why: {
    "pt-BR":
      "Cada `print` converte, separa e escreve em várias chamadas. Juntar os textos e escrever no fim custa uma fração.",
    en: "Each `print` converts, separates and writes in several calls. Gathering the texts and writing them at the end costs a fraction.",
  },
  safety: {
    "pt-BR":
      "Ninguém espera pela saída enquanto o programa roda. Um erro no meio ainda escreve o que veio antes.",
    en: "Nobody waits for the output while the program runs. A failure half-way still writes what came before.",
  },
  bad: "def main():\n    for value in range(3):\n        print(value)\n\n\nmain()\n",
  good: 'import sys\noutput = []\nwrite_text = output.append\ndef main():\n    for value in range(3):\n        write_text(f"{value}\\n")\n\n\ntry:\n    main()\nfinally:\n    sys.stdout.write("".join(output))\n',
  find,
};
