import type { UnreachedLine } from "../verify/comparison";
import { chainOf } from "./propose";

const linesOf = (source: string): string[] => source.split(/\r\n|\r|\n/).map((line) => line.trim());

/**
 * The rules that brought lines of the last version into it, or took lines of the first one out: by the text of the lines, since each rule moves
 * what stands below.
 */
export function rulesOfLines(
  source: string,
  rules: readonly string[],
  lines: readonly UnreachedLine[],
): string[] {
  const steps = chainOf(source, rules);
  const first = linesOf(source);
  const last = linesOf(steps.at(-1)?.source ?? source);
  const texts = (which: UnreachedLine["which"], from: readonly string[]) =>
    new Set(lines.filter((one) => one.which === which).map(({ line }) => from[line - 1] ?? ""));
  const brought = texts("second", last);
  const taken = texts("first", first);
  let before = new Set(first);
  return steps.flatMap(({ rewrite, source: made }) => {
    const after = new Set(linesOf(made));
    const isOwn =
      [...brought].some((text) => after.has(text) && !before.has(text)) ||
      [...taken].some((text) => before.has(text) && !after.has(text));
    before = after;
    return isOwn ? [rewrite.rule] : [];
  });
}
