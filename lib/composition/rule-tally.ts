import { propose } from "@/lib/engines/python/optimise/propose";
import { rewrites } from "@/lib/engines/python/rewrites/rewrites";
import type { RuleRecord, TrackRecord } from "@/lib/engines/python/rewrites/track-record";
import { engineVersion } from "@/lib/engines/python/version";
import type { CodeOptimiser } from "./optimise-code";

type Optimised = Pick<Awaited<ReturnType<CodeOptimiser["optimise"]>>, "status" | "rules" | "attempts">;

/** Counts what each rule did over programs; of the programs themselves nothing is kept. */
export class RuleTally {
  private programs = 0;
  private readonly counts = new Map<string, RuleRecord>(
    rewrites.map(({ rule }) => [rule, { fired: 0, verified: 0, gained: 0 }]),
  );

  private count(rules: Iterable<string>, what: keyof RuleRecord): void {
    for (const rule of new Set(rules)) {
      const counts = this.counts.get(rule);
      if (counts) counts[what] += 1;
    }
  }

  note(source: string, { status, rules, attempts }: Optimised): void {
    const same = attempts.filter(({ verdict }) => verdict === "same").flatMap((attempt) => attempt.rules);
    this.programs += 1;
    this.count([...propose(source).map(({ rule }) => rule), ...same], "fired");
    this.count([...same, ...(status === "measured" ? rules : [])], "verified");
    if (status === "measured") this.count(rules, "gained");
  }

  record(date: Date): TrackRecord {
    const rules = Object.fromEntries([...this.counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
    return { date: date.toISOString().slice(0, 10), engine: engineVersion, programs: this.programs, rules };
  }
}
