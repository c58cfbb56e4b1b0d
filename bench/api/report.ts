import { columns } from "../essays/table";
import { quantile } from "../statistics";
import type { LoginCost } from "./login";
import type { Sample } from "./measure";
import { names } from "./targets";

type Figure = Exclude<keyof Sample, "target">;

/** Medians over the rounds, one line a request, and which goals are reached. */
export type Report = {
  requests: Record<string, Record<Figure, number>>;
  goals: { goal: string; measured: string; reached: boolean }[];
  login?: LoginCost;
};

const figures = ["perSecond", "p50Ms", "p95Ms", "webMs", "postgresMs"] as const satisfies readonly Figure[];

/** Takes the medians, and holds them to the goals whose requests were measured. */
export function reportOf(samples: readonly Sample[], login?: LoginCost): Report {
  const requests: Report["requests"] = {};
  for (const target of new Set(samples.map((sample) => sample.target))) {
    const own = samples.filter((sample) => sample.target === target);
    const median = (figure: Figure) =>
      quantile(
        own.map((sample) => sample[figure]),
        0.5,
      );
    requests[target] = {
      ...{ perSecond: median("perSecond"), p50Ms: median("p50Ms"), p95Ms: median("p95Ms") },
      ...{ webMs: median("webMs"), postgresMs: median("postgresMs") },
    };
  }
  return { requests, goals: goalsOf(requests), ...(login && { login }) };
}

function goalsOf(requests: Report["requests"]): Report["goals"] {
  const of = (name: string, figure: Figure) => requests[name]?.[figure] ?? Number.NaN;
  const cpu = (name: string) => of(name, "webMs") + of(name, "postgresMs");
  const ratio = of(names.unchanged, "perSecond") / of(names.result, "perSecond");
  const added = cpu(names.wrapper) - cpu(names.bare);
  const all = [
    goal(
      "a result: at least 600 a second",
      of(names.result, "perSecond"),
      (value) => value >= 600,
      " a second",
    ),
    goal("a result: p95 of 50 ms at most", of(names.result, "p95Ms"), (value) => value <= 50, " ms"),
    goal("a 304: at least 1.5 times as many", ratio, (value) => value >= 1.5, " times"),
    goal("the wrapper: 1 ms of CPU at most", added, (value) => value <= 1, " ms"),
  ];
  return all.flatMap(({ value, ...each }) => (Number.isNaN(value) ? [] : [each]));
}

const goal = (text: string, value: number, reached: (value: number) => boolean, unit: string) => ({
  ...{ goal: text, value, reached: reached(value) },
  measured: `${value.toFixed(2)}${unit}`,
});

/** The report as it is printed. */
export function formatReport({ requests, goals, login }: Report): string {
  const head = ["Request", "a second", "median ms", "p95 ms", "CPU web ms", "CPU Postgres ms"];
  const rows = Object.entries(requests).map(([name, values]) => [
    name,
    ...figures.map((figure) => values[figure].toFixed(figure === "perSecond" ? 0 : 2)),
  ]);
  const cost = login && [
    "",
    `a login: ${login.webMs.toFixed(1)} ms of CPU in the web server, ${login.postgresMs.toFixed(1)} in Postgres; ` +
      `one argon2id hash by Node: ${login.hashMs.toFixed(1)} ms`,
  ];
  const reached = goals.map(
    (each) => `${each.reached ? "reached" : "MISSED "}  ${each.goal}: ${each.measured}`,
  );
  return [columns([head, ...rows]), ...(cost ?? []), "", ...reached].join("\n");
}
