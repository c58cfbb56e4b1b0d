import { parseArgs } from "node:util";
import { type CodeOptimiser, codeOptimiser } from "@/lib/composition/optimise-code";
import { RuleTally } from "@/lib/composition/rule-tally";
import { formatTable, type Row } from "../essays/table";
import { measureEquivalence } from "./equivalence";
import { measureHostile } from "./hostile";
import { measureIdentical } from "./identical";
import { measureCoffe, measureEnamel } from "./optimisation";
import { writeTrackRecord } from "./record";
import { measureStatic } from "./static/measure";

type Part = (data: string, optimiser: CodeOptimiser, sample: number, tally: RuleTally) => Promise<Row[]>;

const parts: Readonly<Record<string, Part>> = {
  coffe: measureCoffe,
  enamel: measureEnamel,
  equivalence: (data, { compare }) => measureEquivalence(data, compare),
  identical: async (_, { measure }) => [await measureIdentical(measure)],
  hostile: measureHostile,
  static: () => measureStatic(),
};

const usage = `npm run bench:python -- DATA [--only ${Object.keys(parts).join(",")}] [--sample N] [--record]`;

/**
 * What the Python engine is worth, as one table: goal and measured figure. Progress goes to stderr. With `--record`, what each rule did over
 * the programs and functions becomes the record that its page shows.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: "string", default: Object.keys(parts).join(",") },
      sample: { type: "string", default: "0" },
      record: { type: "boolean", default: false },
    },
  });
  const [data, ...rest] = positionals;
  if (data === undefined || rest.length > 0) throw new Error(`name one data folder: ${usage}`);
  const optimiser = await codeOptimiser();
  const rows: Row[] = [];
  const tally = new RuleTally();
  try {
    for (const name of values.only.split(",")) {
      const measure = parts[name];
      if (!measure) throw new Error(`--only takes parts of ${Object.keys(parts).join(", ")}, not "${name}"`);
      rows.push(...(await measure(data, optimiser, Number(values.sample), tally)));
    }
  } finally {
    await optimiser.close();
  }
  if (values.record) await writeTrackRecord(tally);
  console.log(formatTable(rows));
}

await main();
