import { columns } from "../essays/table";
import { quantile } from "../statistics";
import { figures, type Sample } from "./measure";

type Line = {
  what: string;
  goal: string;
  /** The figure of a system; NaN where it was not measured. */
  value(of: (figure: string, fraction?: number) => number): number;
  show(value: number): string;
  /** Whether the goal is reached; lines without one have no goal. */
  reached?(value: number): boolean;
};

const ms = (value: number) => `${value.toFixed(2)} ms`;
const wholeMs = (value: number) => `${value.toFixed(0)} ms`;
const count = (value: number) => value.toFixed(0);
const times = (value: number) => `${value.toFixed(2)} ×`;
const percent = (value: number) => `${(value * 100).toFixed(2)} %`;
const tenths = (value: number) => value.toFixed(2);

const atMost = (limit: number) => (value: number) => value <= limit;
const atLeast = (limit: number) => (value: number) => value >= limit;

const plain = (what: string, figure: string, show: Line["show"]): Line => ({
  what,
  goal: "",
  value: (of) => of(figure),
  show,
});
const wanted = (line: Line, goal: string, reached: Line["reached"]): Line => ({ ...line, goal, reached });

/** What a run of ten steps costs beyond a run without one, for each of its steps. */
const marginal = (what: string, step: string, job: string): Line => ({
  what,
  goal: "",
  value: (of) => of(step) - of(job) / 10,
  show: ms,
});

const lines = (finished: readonly number[]): Line[] => [
  wanted(plain("step, Node's CPU", figures.stepNodeMs, ms), "≤ 1.2 ms", atMost(1.2)),
  wanted(plain("step, Postgres' CPU", figures.stepPostgresMs, ms), "≤ 0.8 ms", atMost(0.8)),
  marginal("step without its run, Node's CPU", figures.stepNodeMs, figures.jobNodeMs),
  marginal("step without its run, Postgres' CPU", figures.stepPostgresMs, figures.jobPostgresMs),
  plain("steps a second, one worker", figures.stepsPerSecond, count),
  wanted(plain("steps a second, a worker a core", figures.loadPerSecond, count), "≥ 300", atLeast(300)),
  wanted(plain("ten serial steps, median", figures.serialMs, wholeMs), "≤ 60 ms", atMost(60)),
  { what: "ten serial steps, p95", goal: "", value: (of) => of(figures.serialMs, 0.95), show: wholeMs },
  plain("runs a minute with steps of 20 ms, one worker", figures.waitingOne, count),
  {
    what: "two workers against one",
    goal: "≥ 1.6 ×",
    value: (of) => of(figures.waitingTwo) / of(figures.waitingOne),
    show: times,
    reached: atLeast(1.6),
  },
  plain("plain job, Node's CPU", figures.jobNodeMs, ms),
  plain("plain job, Postgres' CPU", figures.jobPostgresMs, ms),
  plain("plain jobs a second", figures.jobsPerSecond, count),
  wanted(plain("idle, share of a core", figures.idleShare, percent), "< 1 %", (value) => value < 0.01),
  wanted(plain("idle, transactions a second", figures.idleTransactions, tenths), "< 1", (value) => value < 1),
  ...finished.map((runs) => plain(`step's CPU with ${runs} finished runs`, figures.grownMs(runs), ms)),
  {
    what: `growth to ${finished.at(-1)} finished runs`,
    goal: "≤ 1.1 ×",
    value: (of) => of(figures.grownMs(finished.at(-1) ?? 0)) / of(figures.grownMs(finished[0] ?? 0)),
    show: times,
    reached: atMost(1.1),
  },
];

/** The table of medians and Elysia's ratio to DBOS, and in its last line which goals Elysia misses. */
export function report(
  samples: readonly Sample[],
  systems: readonly string[],
  finished: readonly number[],
): string {
  const of =
    (system: string) =>
    (figure: string, fraction: number = 0.5) =>
      quantile(
        samples
          .filter((sample) => sample.system === system && sample.figure === figure)
          .map(({ value }) => value),
        fraction,
      );
  const measured = lines(finished).filter((line) =>
    systems.some((system) => !Number.isNaN(line.value(of(system)))),
  );
  const rows = measured.map((line) => {
    const values = systems.map((system) => line.value(of(system)));
    const ratio = line.value(of("elysia")) / line.value(of("dbos"));
    return [
      line.what,
      line.goal,
      ...values.map((value) => (Number.isNaN(value) ? "–" : line.show(value))),
      Number.isFinite(ratio) ? ratio.toFixed(2) : "–",
    ];
  });
  const missed = measured.filter((line) => line.reached?.(line.value(of("elysia"))) === false);
  const asked = measured.filter((line) => line.reached).length;
  const told = missed.map((line) => `${line.what} ${line.show(line.value(of("elysia")))} (${line.goal})`);
  const summary = `bench:durable: ${asked - missed.length} of ${asked} goals reached${missed.length > 0 ? `; missed: ${told.join("; ")}` : ""}`;
  return `${columns([["What", "Goal", ...systems, "elysia/dbos"], ...rows])}\n\n${summary}`;
}
