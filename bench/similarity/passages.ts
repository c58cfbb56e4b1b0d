import { similarity } from "@/lib/composition/similarity";
import { decimal, type Row, share } from "../essays/table";
import { mean, quantile } from "../statistics";
import { type Judged, judge } from "./judge";
import { buildSet, type TextPair } from "./set/build";
import type { SetPart } from "./set/parameters";

type JudgedPair = { pair: TextPair; judged: Judged; milliseconds: number };

const goals = { recall: "≥ .95", precision: "≥ .98" };

function judgePair(pair: TextPair): JudgedPair {
  const start = performance.now();
  const { passages } = similarity.compare(pair.a, pair.b, { exclude: pair.exclude });
  return { pair, milliseconds: performance.now() - start, judged: judge(pair.shared, passages) };
}

function recallRow(what: string, all: readonly JudgedPair[], goal: string): Row {
  const positive = all.filter(({ judged }) => judged.found !== null);
  const found = positive.filter(({ judged }) => judged.found).length;
  return { what: `Recall, ${what}`, goal, measured: share(found, positive.length) };
}

function precisionRow(what: string, all: readonly JudgedPair[], goal: string): Row {
  const right = all.reduce((sum, { judged }) => sum + judged.right, 0);
  const wrong = all.reduce((sum, { judged }) => sum + judged.wrong.length, 0);
  return { what: `Precision, ${what}`, goal, measured: share(right, right + wrong) };
}

/** Pairs of a negative kind in which something was reported. */
function alarmRow(kind: string, all: readonly JudgedPair[]): Row {
  const alarms = all.filter(({ judged }) => judged.wrong.length > 0).length;
  return { what: `False alarms, ${kind}`, goal: "", measured: share(alarms, all.length) };
}

function kindRow(kind: string, all: readonly JudgedPair[]): Row[] {
  const positive = all.some(({ judged }) => judged.found !== null);
  return positive ? [recallRow(kind, all, ""), precisionRow(kind, all, "")] : [alarmRow(kind, all)];
}

/** Passages that were missed or wrongly reported, to read. */
function mistakes(all: readonly JudgedPair[], most: number): string[] {
  return all
    .filter(({ judged }) => judged.found === false || judged.wrong.length > 0)
    .slice(0, most)
    .map(({ pair, judged }) =>
      [
        `${pair.kind}: ${judged.found === false ? "missed" : "wrong"}`,
        ...(pair.shared && judged.found === false
          ? [
              pair.a.slice(pair.shared.a.start, pair.shared.a.end),
              pair.b.slice(pair.shared.b.start, pair.shared.b.end),
            ]
          : []),
        ...judged.wrong.flatMap(({ a, b }) => [
          `  a: ${pair.a.slice(a.start, a.end)}`,
          `  b: ${pair.b.slice(b.start, b.end)}`,
        ]),
      ].join("\n"),
    );
}

/** Recall and precision of shared passages over a part of the set. */
export async function measurePassages(
  part: SetPart,
  errors: number,
): Promise<{ rows: Row[]; details: string[] }> {
  const all = (await buildSet(part)).map(judgePair);
  const characters = all.flatMap(({ judged }) => judged.characters ?? []);
  const times = all.map(({ milliseconds }) => milliseconds);
  return {
    rows: [
      recallRow("shared passages of 40 words", all, goals.recall),
      precisionRow("shared passages of 40 words", all, goals.precision),
      ...[...new Set(all.map(({ pair }) => pair.kind))].flatMap((kind) =>
        kindRow(
          kind,
          all.filter(({ pair }) => pair.kind === kind),
        ),
      ),
      { what: "Of a passage's characters found", goal: "", measured: decimal(mean(characters)) },
      {
        what: "One comparison, ms",
        goal: "",
        measured: `median ${quantile(times, 0.5).toFixed(1)}, p95 ${quantile(times, 0.95).toFixed(1)}`,
      },
    ],
    details: mistakes(all, errors),
  };
}
