import { similarity, type TextIndex } from "@/lib/composition/similarity";
import { drawFrom } from "../essays/attacks/draw";
import { type Row, share } from "../essays/table";
import { mean, quantile } from "../statistics";
import { type Corpus, openCorpus } from "./corpus";
import { judge } from "./judge";
import { type Planted, plant } from "./plant";
import { type EditKind, edits, type SetPart } from "./set/parameters";
import { readSources } from "./set/texts";

const compared = 20;
const goalMs = 200;

type Search = {
  kind: string;
  first: boolean;
  listed: boolean;
  found: boolean;
  others: number;
  index: number;
  whole: number;
  cpu: number;
};

/** Milliseconds of processor time, which a busy machine does not stretch. */
const inMs = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/** Looks a text up and compares it with the best candidates, as the product does. */
function search(corpus: Corpus, index: TextIndex, { kind, text, source, shared }: Planted): Search {
  const start = performance.now();
  const startCpu = process.cpuUsage();
  const candidates = index.candidates(similarity.fingerprint(text), compared);
  const looked = performance.now();
  const lookedCpu = process.cpuUsage(startCpu);
  const others = candidates.map(({ id }) => ({ id, text: corpus.textOf(Number(id)) }));
  const ready = performance.now();
  const readyCpu = process.cpuUsage();
  const results = others.map((other) => ({
    id: other.id,
    passages: similarity.compare(text, other.text).passages,
  }));
  const whole = performance.now() - ready + looked - start;
  const comparedCpu = process.cpuUsage(readyCpu);
  const right = results.find(({ id }) => id === String(source));
  return {
    kind,
    first: candidates[0]?.id === String(source),
    listed: right !== undefined,
    found: judge(shared, right?.passages ?? []).found === true,
    others: results.filter(({ id, passages }) => id !== String(source) && passages.length > 0).length,
    index: looked - start,
    whole,
    cpu: inMs(lookedCpu) + inMs(comparedCpu),
  };
}

function searchRows(size: number, searches: readonly Search[]): Row[] {
  const goal = size === 100_000 ? `< ${goalMs} ms` : "";
  const times = (of: (one: Search) => number): string => {
    const all = searches.map(of);
    return `median ${quantile(all, 0.5).toFixed(1)}, p95 ${quantile(all, 0.95).toFixed(1)}, most ${quantile(all, 1).toFixed(1)} ms`;
  };
  const among = size.toLocaleString("en");
  return [
    {
      what: `Search among ${among}: fingerprint and candidates`,
      goal: "",
      measured: times(({ index }) => index),
    },
    {
      what: `Search among ${among}: with ${compared} comparisons`,
      goal,
      measured: times(({ whole }) => whole),
    },
    {
      what: `Search among ${among}: processor time of both`,
      goal: "",
      measured: times(({ cpu }) => cpu),
    },
  ];
}

function otherRow(size: number, searches: readonly Search[]): Row {
  const others = searches.reduce((sum, one) => sum + one.others, 0);
  return {
    what: `Among ${size.toLocaleString("en")}: reported though nothing was taken from it`,
    goal: "",
    measured: share(others, searches.length * compared),
  };
}

function foundRows(size: number, searches: readonly Search[]): Row[] {
  return [...new Set(searches.map(({ kind }) => kind))].map((kind) => {
    const own = searches.filter((one) => one.kind === kind);
    const listed = own.filter((one) => one.listed).length;
    const found = own.filter((one) => one.found).length;
    return {
      what: `Among ${size.toLocaleString("en")}, 40 words ${kind}: source listed; passage found`,
      goal: "",
      measured: `${share(listed, own.length)}; ${share(found, own.length)}`,
    };
  });
}

const queriesOfEach = 20;

/** Speed and recall of the index at each size, over texts that are not in it and that have a passage of one that is. */
export async function measureSearch(part: SetPart, sizes: readonly number[]): Promise<Row[]> {
  const corpus = openCorpus(await readSources(part));
  const index = similarity.openIndex();
  const rows: Row[] = [];
  const making: number[] = [];
  let added = 0;
  for (const size of sizes) {
    for (; added < size; added++) {
      const text = corpus.textOf(added);
      const start = performance.now();
      index.add(String(added), similarity.fingerprint(text));
      making.push(performance.now() - start);
    }
    const draw = drawFrom(part.seed, `queries ${size}`);
    const kinds = Object.keys(edits).filter((kind): kind is EditKind => kind in edits);
    const planted = kinds.flatMap((kind) =>
      Array.from({ length: queriesOfEach }, () => plant(draw, corpus, kind, size)),
    );
    const searches = planted.map((query) => search(corpus, index, query));
    rows.push(...searchRows(size, searches));
    if (size === sizes.at(-1)) rows.push(...foundRows(size, searches), otherRow(size, searches));
    console.error(`searched among ${size}`);
  }
  rows.push({ what: "Fingerprint and add, ms a text", goal: "", measured: mean(making).toFixed(2) });
  return rows;
}
