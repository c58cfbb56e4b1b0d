import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Row, share } from "../essays/table";
import { quantile } from "../statistics";

/** Compares two versions of a module by calls of an entry point, in the sandbox of this machine. */
export type CompareVersions = (versions: {
  before: string;
  after: string;
  entryPoint: string;
}) => Promise<{ verdict: "same" | "different" | "unknown" }>;

type Pair = { id: string; label: "same" | "different"; entry_point: string; before: string; after: string };
type Judged = Pair & { verdict: "same" | "different" | "unknown"; ms: number };

/** The pairs of a file of lines, one a line. What else a line says of its pair is left where it is. */
async function readPairs(file: string): Promise<Pair[]> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => JSON.parse(line) as Pair);
}

/**
 * How the verifier judges pairs whose label is known (DATA/equivalence-dev.jsonl). A different pair is refused when it is not called the
 * same; progress goes to stderr, the pairs that were judged wrongly by their id alone.
 */
export async function measureEquivalence(data: string, compare: CompareVersions): Promise<Row[]> {
  const judged: Judged[] = [];
  for (const pair of await readPairs(join(data, "equivalence-dev.jsonl"))) {
    const { before, after, entry_point: entryPoint } = pair;
    const begun = performance.now();
    const { verdict } = await compare({ before, after, entryPoint });
    judged.push({ ...pair, verdict, ms: performance.now() - begun });
    if ((verdict === "same") !== (pair.label === "same"))
      console.error(`${pair.id} is ${pair.label}, judged ${verdict}`);
  }
  const [same, different] = (["same", "different"] as const).map((label) =>
    judged.filter((pair) => pair.label === label),
  );
  const accepted = same?.filter(({ verdict }) => verdict === "same").length ?? 0;
  const refused = different?.filter(({ verdict }) => verdict !== "same") ?? [];
  const shown = refused.filter(({ verdict }) => verdict === "different").length;
  const times = judged.map(({ ms }) => ms);
  return [
    {
      what: "Different pairs refused",
      goal: "≥ .95",
      measured: share(refused.length, different?.length ?? 0),
    },
    { what: "… with a counterexample", goal: "", measured: share(shown, refused.length) },
    { what: "Same pairs accepted", goal: "≥ .90", measured: share(accepted, same?.length ?? 0) },
    {
      what: "Time of a verification, p50 and p95",
      goal: "≤ 1 s",
      measured: `${quantile(times, 0.5).toFixed(0)} and ${quantile(times, 0.95).toFixed(0)} ms`,
    },
  ];
}
