import type { Attack, Scenario, Verdict } from "./scenario";

export type Outcome = { scenario: Scenario; verdict: Verdict; seed: number; seconds: number };

const failed = ({ verdict: { checks } }: Outcome): boolean =>
  checks.length === 0 || checks.some(({ holds }) => !holds);

/** A scenario's table: what was looked at, what must be there and what was. */
export function table({ scenario, verdict: { checks, notes = [] }, seed, seconds }: Outcome): string {
  const width = (values: string[], least: number) => Math.max(least, ...values.map(({ length }) => length));
  const what = width(
    checks.map((check) => check.what),
    30,
  );
  const expected = width(
    checks.map((check) => check.expected),
    8,
  );
  const found = width(
    checks.map((check) => check.found),
    5,
  );
  const rows = checks.map(
    (check) =>
      `  ${check.what.padEnd(what)}  ${check.expected.padStart(expected)}  ${check.found.padStart(found)}  ${check.holds ? "ok" : "FAILED"}`,
  );
  return [
    "",
    `${scenario.name}: ${scenario.fault}`,
    `  must hold: ${scenario.mustHold}`,
    `  ${"".padEnd(what)}  ${"expected".padStart(expected)}  ${"found".padStart(found)}`,
    ...rows,
    ...notes.map((note) => `  (${note})`),
    `  seed ${seed}, ${seconds.toFixed(1)} s`,
  ].join("\n");
}

/** The last line: how many scenarios passed, what was done in all, and what failed. */
export function summary(outcomes: Outcome[], seconds: number): { line: string; passed: boolean } {
  const wrong = outcomes.filter(failed).map(({ scenario }) => scenario.name);
  const attacks = new Map<string, number>();
  for (const { verdict } of outcomes) {
    for (const [attack, count] of Object.entries(verdict.attacks ?? {}) as [Attack, number][])
      attacks.set(attack, (attacks.get(attack) ?? 0) + count);
  }
  const done = [...attacks].map(([attack, count]) => `${count} ${attack}`).join(", ");
  const passed = wrong.length === 0;
  return {
    passed,
    line:
      `faults ${passed ? "passed" : "FAILED"}: ${outcomes.length - wrong.length} of ${outcomes.length}` +
      `${done ? ` (${done})` : ""} in ${seconds.toFixed(0)} s${passed ? "" : `; failed: ${wrong.join(", ")}`}`,
  };
}
