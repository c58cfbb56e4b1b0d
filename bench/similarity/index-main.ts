import { parseArgs } from "node:util";
import { similarity } from "@/lib/composition/similarity";
import { openFingerprintSeed, postgresTime } from "@/lib/composition/testing/seed-fingerprints";
import { seededId } from "@/lib/composition/testing/seeded-id";
import { closeTexts, texts } from "@/lib/composition/texts";
import { requireSetting } from "@/lib/config/env";
import { drawFrom } from "../essays/attacks/draw";
import { formatTable, type Row, share } from "../essays/table";
import { mean, quantile } from "../statistics";
import { type Corpus, openCorpus } from "./corpus";
import { type Planted, plant } from "./plant";
import { type EditKind, edits, setParts } from "./set/parameters";
import { readSources } from "./set/texts";

const goalMs = 200;
const compared = 20;
const queriesOfEach = 20;
const writtenAtOnce = 500;

const organisationOf = (size: number): string => seededId("organisation", size);

const hashesOf = (text: string): number[] => {
  const { grams, bands } = similarity.fingerprint(text);
  return [...new Set([...grams, ...bands].map((hash) => hash | 0))];
};

/** Fills an organisation a size with the same texts, as many as it is to have. */
async function fill(corpus: Corpus, sizes: readonly number[]): Promise<Row> {
  const seed = await openFingerprintSeed(requireSetting("DATABASE_OWNER_URL"));
  for (let from = 0; from < Math.max(...sizes); from += writtenAtOnce) {
    const all = Array.from({ length: writtenAtOnce }, (_, at) => hashesOf(corpus.textOf(from + at)));
    for (const size of sizes.filter((each) => each > from)) await seed.write(organisationOf(size), from, all);
    if (from % 10_000 === 0) console.error(`${from} texts`);
  }
  const { table, index } = await seed.finish();
  return {
    what: "Fingerprints of all sizes: table and index",
    goal: "",
    measured: `${table.toFixed(0)} and ${index.toFixed(0)} MiB`,
  };
}

type Search = { listed: boolean; index: number; whole: number; cpu: number };

const inMs = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/** Looks a text up and compares it with the best candidates, as the product does. Making the corpus's texts is not counted. */
async function search(corpus: Corpus, size: number, { text, source }: Planted): Promise<Search> {
  const [organisationId, id] = [organisationOf(size), seededId("analysis", 0)];
  const owner = { organisationId, id, authorId: id, writerId: id };
  const head = { ...owner, kind: "essay", title: "", version: 1, createdAt: new Date() } as const;
  const start = performance.now();
  const startCpu = process.cpuUsage();
  const found = await texts().index.candidates(head, hashesOf(text), compared);
  const looked = performance.now() - start;
  const lookedCpu = inMs(process.cpuUsage(startCpu));
  const others = found.map((each) => corpus.textOf(Number.parseInt(each.id.slice(-12), 16)));
  const ready = performance.now();
  const readyCpu = process.cpuUsage();
  for (const other of others) similarity.compare(text, other);
  const whole = looked + performance.now() - ready;
  const cpu = lookedCpu + inMs(process.cpuUsage(readyCpu));
  return { listed: found.some((each) => each.id === seededId("text", source)), index: looked, whole, cpu };
}

const times = (all: readonly number[]): string =>
  `median ${quantile(all, 0.5).toFixed(1)}, p95 ${quantile(all, 0.95).toFixed(1)}, most ${quantile(all, 1).toFixed(1)} ms`;

async function measure(corpus: Corpus, size: number, seed: number): Promise<Row[]> {
  const draw = drawFrom(seed, `queries ${size}`);
  const kinds = Object.keys(edits).filter((kind): kind is EditKind => kind in edits);
  const planted = kinds.flatMap((kind) =>
    Array.from({ length: queriesOfEach }, () => plant(draw, corpus, kind, size)),
  );
  const ownerUrl = requireSetting("DATABASE_OWNER_URL");
  const before = await postgresTime(ownerUrl);
  const searches: Search[] = [];
  for (const each of planted) searches.push(await search(corpus, size, each));
  const inPostgres = ((await postgresTime(ownerUrl)) - before) / planted.length;
  const among = `Postgres among ${size.toLocaleString("en")}`;
  const listed = searches.filter((each) => each.listed).length;
  const goal = size === 100_000 ? `< ${goalMs} ms` : "";
  return [
    {
      what: `${among}: fingerprint and candidates`,
      goal: "",
      measured: times(searches.map(({ index }) => index)),
    },
    {
      what: `${among}: with ${compared} comparisons`,
      goal,
      measured: times(searches.map(({ whole }) => whole)),
    },
    {
      what: `${among}: processor time, mean, here and in Postgres`,
      goal: "",
      measured: `${mean(searches.map(({ cpu }) => cpu)).toFixed(1)} and ${inPostgres.toFixed(1)} ms`,
    },
    { what: `${among}: source listed`, goal: "", measured: share(listed, searches.length) },
  ];
}

/** The product's index of fingerprints in Postgres, an organisation a size. Progress goes to stderr. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { sizes: { type: "string", default: "1000,10000,100000" } },
  });
  const sizes = values.sizes.split(",").map(Number);
  const corpus = openCorpus(await readSources(setParts.tuning));
  const filled = await fill(corpus, sizes);
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await measure(corpus, size, setParts.tuning.seed)));
  console.log(formatTable([...rows, filled]));
  await closeTexts();
}

await main();
