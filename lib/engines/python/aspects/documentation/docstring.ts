import type { ClassDef, FunctionDef, Module } from "../../ast/nodes";
import { literalText } from "../../program/literal-text";
import type { Span } from "../../types";
import { isDocstring } from "../finding";

export type Docstring = { text: string; span: Span };

/** The docstring of a module, class or function. */
export function docstringOf({ body }: Module | ClassDef | FunctionDef): Docstring | undefined {
  const [first] = body;
  if (first?.kind !== "Expr" || first.value.kind !== "Constant" || !isDocstring(first)) return undefined;
  return { text: literalText(first.value), span: first.value };
}

const sphinx = /^[ \t]*:(?:param|parameter|arg|argument)(?:[ \t]+[^\s:]+)*?[ \t]+\*{0,2}(\w+)[ \t]*:/gmu;
const googleHeading = /^([ \t]*)(?:Args|Arguments|Parameters):[ \t]*$/mu;
const numpyHeading = /^[ \t]*(?:Parameters|Other Parameters)[ \t]*\n([ \t]*)-{3,}[ \t]*$/mu;

/** The lines of a section from `start` on: up to one that is not indented deeper than its heading. */
function googleNames(text: string, heading: RegExpExecArray): string[] {
  const indent = heading[1]?.length ?? 0;
  const names: string[] = [];
  let level: number | undefined;
  for (const line of text.slice(heading.index + heading[0].length + 1).split("\n")) {
    if (line.trim() === "") continue;
    const depth = line.search(/\S/u);
    if (depth <= indent) break;
    level ??= depth;
    const name = /^\s*\*{0,2}(\w+)(?:\s*\([^)]*\))?\s*:/u.exec(line)?.[1];
    if (depth === level && name) names.push(name);
  }
  return names;
}

function numpyNames(text: string, heading: RegExpExecArray): string[] {
  const indent = heading[1]?.length ?? 0;
  const lines = text.slice(heading.index + heading[0].length + 1).split("\n");
  const names: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^\s*-{3,}\s*$/u.test(lines[index + 1] ?? "")) break;
    if (line.trim() === "" || line.search(/\S/u) !== indent) continue;
    const listed = /^\s*((?:\*{0,2}\w+)(?:\s*,\s*\*{0,2}\w+)*)\s*(?::|$)/u.exec(line)?.[1];
    names.push(...(listed?.split(",").map((name) => name.replace(/[*\s]/gu, "")) ?? []));
  }
  return names;
}

/** The parameters that a docstring describes, in the style of Sphinx, Google or NumPy. */
export function describedParameters({ text }: Docstring): string[] {
  const bySphinx = Array.from(text.matchAll(sphinx), (match) => match[1] ?? "");
  const google = googleHeading.exec(text);
  const numpy = numpyHeading.exec(text);
  return [
    ...bySphinx,
    ...(google ? googleNames(text, google) : []),
    ...(numpy ? numpyNames(text, numpy) : []),
  ];
}
