import { seededRandom } from "@/lib/kernel/seeded-random";
import { pick } from "../generate/generate-value";
import { argumentExpressions } from "../types/literal-type";
import type { CallCase, ProbeCase } from "../workload";
import { tupleText } from "./draw-arguments";
import { mutateLiteral } from "./mutate-literal";

const maxMutated = 120;
const maxLength = 4_000;

/** Variants of calls that are known: each has one or two of its arguments changed in some place. */
export function mutatedProbes(entry: string, known: readonly CallCase[], seed: number): ProbeCase[] {
  const random = seededRandom(seed + 2);
  const texts = known.map(({ args }) => args.trim()).filter((args) => args.length <= maxLength);
  if (texts.length === 0) return [];
  const mutated = Array.from({ length: maxMutated }, () => {
    const text = pick(texts, random);
    const expressions = argumentExpressions(text) ?? [];
    const changed = expressions.map((expr) =>
      random() < 0.6 ? mutateLiteral(expr, text, random) : text.slice(expr.start, expr.end),
    );
    return tupleText(changed);
  });
  return [...new Set(mutated)].map((args) => ({ entry, args, origin: "mutated" }));
}
