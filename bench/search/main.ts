import { parseArgs } from "node:util";
import { type Engine, openEngines, vacuumEntries } from "@/lib/composition/search-engines";
import { formatTable, type Row } from "../essays/table";
import { openDocuments } from "./corpus";
import { fill, fillRow, visibleRow } from "./indexing";
import { measureRelevance } from "./relevance";
import { measureSpeed } from "./speed";

const parts = ["speed", "relevance", "growth", "indexing"];

type Settings = { superUrl: string; count: number; only: ReadonlySet<string> };

/** Fills the indices to each size and searches them there. */
async function measureSizes(engines: readonly Engine[], { superUrl, count, only }: Settings): Promise<Row[]> {
  const documents = await openDocuments(count);
  const sizes = only.has("growth") ? [count / 10, count] : [count];
  const rows: Row[] = [];
  let filled = 0;
  for (const size of sizes) {
    for (const engine of engines) {
      rows.push(fillRow(engine, size - filled, await fill(engine, documents, filled, size)));
      await engine.refresh();
      console.error(`${engine.name} has ${size}`);
    }
    await vacuumEntries(superUrl);
    filled = size;
    if (only.has("speed") || only.has("growth")) rows.push(...(await measureSpeed(engines, documents, size)));
  }
  if (only.has("indexing")) for (const engine of engines) rows.push(await visibleRow(engine, documents));
  return rows;
}

/** What the search indices are worth, side by side, as one table. Progress goes to stderr. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      app: { type: "string", default: "" },
      super: { type: "string", default: "" },
      elasticsearch: { type: "string" },
      documents: { type: "string", default: "100000" },
      only: { type: "string", default: "speed,relevance,indexing" },
      errors: { type: "string", default: "0" },
    },
  });
  if (!values.app || !values.super) throw new Error("start this with npm run bench:search");
  const only = new Set(values.only.split(","));
  const unknown = [...only].find((part) => !parts.includes(part));
  if (unknown !== undefined) throw new Error(`--only takes parts of ${parts.join(", ")}, not "${unknown}"`);
  const engines = openEngines(values.app, values.elasticsearch);
  try {
    const relevance = only.has("relevance") ? await measureRelevance(engines, Number(values.errors)) : null;
    const settings = { superUrl: values.super, count: Number(values.documents), only };
    const rows = only.size > (relevance ? 1 : 0) ? await measureSizes(engines, settings) : [];
    console.log(formatTable([...(relevance?.rows ?? []), ...rows]));
    for (const detail of relevance?.details ?? []) console.log(detail);
  } finally {
    for (const engine of engines) await engine.close();
  }
}

await main();
