import type { Engine, EngineQuery } from "@/lib/composition/search-engines";
import { everybodyIn } from "@/lib/kernel/reach";
import type { Row } from "../essays/table";
import { quantile } from "../statistics";
import type { Documents } from "./corpus";
import { makeGroups, makeQueries, type TimedQuery } from "./queries";

type Timed = { kind: string; ms: number; processorMs: number };

const pageSize = 20;
const goal = "p95 ≤ 60 ms";

/** Asks every query twice and times the second round: the first one reads what is not yet in memory. */
async function timeQueries(
  { index, processorClock }: Engine,
  queries: readonly TimedQuery[],
  organisationId: string,
  groups: EngineQuery["groups"],
): Promise<Timed[]> {
  const ask = ({ text, filters }: TimedQuery) =>
    index.search({ reach: everybodyIn(organisationId), text, filters, groups, limit: pageSize });
  for (const query of queries) await ask(query);
  const processorMs = (await processorClock?.()) ?? (() => 0);
  const timed: Timed[] = [];
  for (const query of queries) {
    const [begun, spent] = [performance.now(), processorMs()];
    await ask(query);
    timed.push({
      ...{ kind: query.kind, ms: performance.now() - begun },
      processorMs: processorMs() - spent,
    });
  }
  return timed;
}

const spread = (values: readonly number[]): string =>
  `${quantile(values, 0.5).toFixed(0)} / ${quantile(values, 0.95).toFixed(0)}`;

function said({ name, processorClock }: Engine, timed: readonly Timed[]): string {
  const processor = processorClock ? ` (processor ${spread(timed.map((one) => one.processorMs))})` : "";
  return `${name} ${spread(timed.map(({ ms }) => ms))}${processor}`;
}

/** Every engine's median and 95th percentile for each kind of query and for all, with highlights and all facets. */
export async function measureSpeed(
  engines: readonly Engine[],
  documents: Documents,
  count: number,
): Promise<Row[]> {
  const [queries, groups] = [makeQueries(documents, count), makeGroups(documents)];
  const times = new Map<Engine, Timed[]>();
  for (const engine of engines)
    times.set(engine, await timeQueries(engine, queries, documents.organisationId, groups));
  const row = (what: string, asked: string, of: (one: Timed) => boolean): Row => ({
    ...{ what: `${what}, p50 / p95 ms`, goal: asked },
    measured: engines.map((engine) => said(engine, (times.get(engine) ?? []).filter(of))).join(" · "),
  });
  return [
    row(`${queries.length} searches among ${count.toLocaleString("en")}`, goal, () => true),
    ...[...new Set(queries.map(({ kind }) => kind))].map((kind) =>
      row(`  ${kind}`, "", (one) => one.kind === kind),
    ),
  ];
}
