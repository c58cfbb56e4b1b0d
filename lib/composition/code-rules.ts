import type { RuleRecord } from "@/lib/engines/python/rewrites/track-record";
import type { Localized } from "@/lib/engines/python/types";

/** A rule as its page shows it: what it looks at, and code before and after. Only rewrites have a gain and say when they are safe. */
export type CodeRule = {
  id: string;
  /** The part of the id before its slash. */
  group: string;
  title: Localized;
  explanation: Localized;
  bad: string;
  good: string;
  rewrite: { gain: "asymptotic" | "constant"; safety: Localized; record: ShownRecord | null } | null;
};

/** What a rewrite did over so many programs, by a count that was made on that day. */
type ShownRecord = RuleRecord & { programs: number; date: string };

async function readRules(): Promise<ReadonlyMap<string, CodeRule>> {
  const [{ rewrites }, { pythonRules }, { trackRecord }] = await Promise.all([
    import("@/lib/engines/python/rewrites/rewrites"),
    import("@/lib/engines/python/catalogue"),
    import("@/lib/engines/python/rewrites/track-record"),
  ]);
  const { programs, date } = trackRecord;
  const recordOf = (rule: string): ShownRecord | null => {
    const record = trackRecord.rules[rule];
    return record ? { ...record, programs, date } : null;
  };
  const groupOf = (id: string): string => id.slice(0, id.indexOf("/"));
  const rules: CodeRule[] = [
    ...rewrites.map(({ rule, gain, title, why, safety, bad, good }) => ({
      id: rule,
      group: groupOf(rule),
      title,
      explanation: why,
      bad,
      good,
      rewrite: { gain, safety, record: recordOf(rule) },
    })),
    ...Object.entries(pythonRules).map(([id, entry]) => ({
      id,
      group: groupOf(id),
      ...entry,
      rewrite: null,
    })),
  ];
  return new Map(rules.map((rule) => [rule.id, rule]));
}

let known: Promise<ReadonlyMap<string, CodeRule>> | undefined;

/** The rules of our own for code by their id, the rewrites first. They load at first use. */
export function codeRules(): Promise<ReadonlyMap<string, CodeRule>> {
  known ??= readRules();
  return known;
}
