import { parseArgs } from "node:util";
import { formatTable, type Row } from "../essays/table";
import { measureEnrichment } from "./enrichment";
import { measurePassages } from "./passages";
import { measureSearch } from "./search";
import { type SetPart, setParts } from "./set/parameters";

type Measured = { rows: Row[]; details?: string[] };
type Options = { errors: number; sizes: number[] };

const measures: Readonly<Record<string, (part: SetPart, options: Options) => Promise<Measured>>> = {
  passages: (part, { errors }) => measurePassages(part, errors),
  search: async (part, { sizes }) => ({ rows: await measureSearch(part, sizes) }),
  enrichment: async () => ({ rows: await measureEnrichment() }),
};

/** What the similarity and enrichment engines are worth, as one table: goal and measured figure. Progress goes to stderr. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      "held-out": { type: "boolean", default: false },
      only: { type: "string", default: Object.keys(measures).join(",") },
      errors: { type: "string", default: "0" },
      sizes: { type: "string", default: "1000,10000,100000" },
    },
  });
  const part = values["held-out"] ? setParts.heldOut : setParts.tuning;
  const options = { errors: Number(values.errors), sizes: values.sizes.split(",").map(Number) };
  const measured: Measured[] = [];
  for (const name of values.only.split(",")) {
    const measure = measures[name];
    if (!measure) throw new Error(`--only takes parts of ${Object.keys(measures).join(", ")}, not "${name}"`);
    measured.push(await measure(part, options));
  }
  console.log(formatTable(measured.flatMap(({ rows }) => rows)));
  for (const detail of measured.flatMap(({ details = [] }) => details)) console.log(`\n${detail}`);
}

await main();
