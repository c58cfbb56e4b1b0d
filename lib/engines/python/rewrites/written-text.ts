import type { Expr } from "../ast/nodes";
import { operand, type Program } from "../program/program";
import { typeOf } from "../program/types";
import type { BuiltinCall } from "./builtin-call";

const plain = /^[^'"\\{}!:\n]*$/;
const quoted = /^(?:"[^"\\{}\n]*"|'[^'"\\{}\n]*')$/;

/** The text of a keyword's literal; undefined where it is not a simple one. */
function literal(call: BuiltinCall, program: Program, name: string, byDefault: string): string | undefined {
  const keyword = call.keywords.find(({ arg }) => arg === name);
  if (!keyword) return byDefault;
  const text = program.text(keyword.value);
  return keyword.value.kind === "Constant" && /^(['"])(?:[^'"\\{}\n]|\\n|\\t)*\1$/.test(text)
    ? text.slice(1, -1)
    : undefined;
}

function piece(program: Program, arg: Expr): string | undefined {
  const text = program.text(arg);
  if (arg.kind === "Constant" && quoted.test(text)) return text.slice(1, -1);
  return plain.test(text) && !["Lambda", "NamedExpr", "Starred"].includes(arg.kind) ? `{${text}}` : undefined;
}

function joined(program: Program, args: readonly Expr[], separator: string, end: string): string {
  const [only] = args;
  const isText = (arg: Expr) => typeOf(program, arg).name === "str";
  const suffix = end === "" ? "" : ` + "${end}"`;
  if (only && args.length === 1 && only.kind !== "Starred")
    return isText(only) ? `${operand(program, only)}${suffix}` : `str(${program.text(only)})${suffix}`;
  if (only?.kind === "Starred" && args.length === 1)
    return `"${separator}".join(map(str, ${program.text(only.value)}))${suffix}`;
  return `"${separator}".join(map(str, (${args.map((arg) => program.text(arg)).join(", ")})))${suffix}`;
}

/** What a call of `print` writes, as an expression; undefined where it does more than write to the standard output. */
export function writtenText(program: Program, call: BuiltinCall): string | undefined {
  const separator = literal(call, program, "sep", " ");
  const end = literal(call, program, "end", "\\n");
  const known = call.keywords.every(({ arg }) => arg === "sep" || arg === "end");
  if (separator === undefined || end === undefined || !known) return undefined;
  const pieces = call.args.map((arg) => piece(program, arg));
  if (!pieces.every((each) => each !== undefined)) return joined(program, call.args, separator, end);
  const text = `"${pieces.join(separator)}${end}"`;
  return pieces.some((each) => each.startsWith("{")) ? `f${text}` : text;
}
