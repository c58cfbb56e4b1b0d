import type { ClassDef, FunctionDef, Node } from "../ast/nodes";
import type { Program } from "../program/program";
import type { Finding, Localized, Severity, Span } from "../types";

type Category = Finding["category"];

/** A finding without suggestions; its category is what its rule begins with. */
export function findingOf(
  category: Category,
  rule: string,
  severity: Severity,
  { start, end }: Span,
  message: Localized,
): Finding {
  return { rule: `${category}/${rule}`, category, severity, span: { start, end }, message, suggestions: [] };
}

const header = /(?:async\s+)?(?:def|class)\s+/uy;

/** Where the name of a function or class stands. */
export function nameSpan({ source }: Program, node: FunctionDef | ClassDef): Span {
  const from = node.decorators.at(-1)?.end ?? node.start;
  const at = source
    .slice(from, node.body[0]?.start ?? node.end)
    .search(/(?:^|\s)(?:async\s+def|def|class)\s/u);
  header.lastIndex = from + Math.max(0, at) + (/\s/u.test(source[from + at] ?? "") ? 1 : 0);
  const start = header.lastIndex + (header.exec(source)?.[0].length ?? 0);
  return { start, end: start + node.name.length };
}

/** The first line of a statement: what is marked where the whole would be too much. */
export function firstLine({ source }: Program, { start, end }: Span): Span {
  const length = source.slice(start, end).search(/[\n\r]/u);
  return { start, end: length < 0 ? end : start + length };
}

/** The text of a piece of source with its blanks evened out, to compare pieces by. */
export const evenText = ({ source }: Program, start: number, end: number): string =>
  source.slice(start, end).replace(/\s+/gu, " ");

export const isPublic = (name: string): boolean => !name.startsWith("_");
export const isDunder = (name: string): boolean => /^__.+__$/u.test(name);

/** The class that a function is a method of. */
export function classOf(program: Program, node: FunctionDef): ClassDef | undefined {
  const parent: Node | undefined = program.parentOf(node);
  return parent?.kind === "ClassDef" ? parent : undefined;
}

/** The statements of a body behind its docstring. */
export const withoutDocstring = ({ body }: FunctionDef | ClassDef): FunctionDef["body"] =>
  isDocstring(body[0]) ? body.slice(1) : body;

export const isDocstring = (statement: FunctionDef["body"][number] | undefined): boolean =>
  statement?.kind === "Expr" && statement.value.kind === "Constant" && statement.value.type === "str";
