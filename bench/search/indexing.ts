import { setTimeout as sleep } from "node:timers/promises";
import type { Engine } from "@/lib/composition/search-engines";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import type { Row } from "../essays/table";
import { quantile } from "../statistics";
import type { Documents } from "./corpus";

const batch = 1_000;
const visibilityTrials = 10;
const pollMs = 5;
const patienceMs = 30_000;

/** Saves the documents from one number to another. @returns milliseconds that saving took */
export async function fill(
  { name, writing }: Engine,
  documents: Documents,
  from: number,
  to: number,
): Promise<number> {
  let spent = 0;
  for (let start = from; start < to; start += batch) {
    const count = Math.min(batch, to - start);
    const made = Array.from({ length: count }, (_, nth) => documents.at(start + nth));
    const begun = performance.now();
    const outcomes = await writing.save(made);
    spent += performance.now() - begun;
    const failed = outcomes.find(({ result }) => result !== "saved");
    if (failed) throw new Error(`${name} did not save a document: ${JSON.stringify(failed)}`);
  }
  return spent;
}

export const fillRow = ({ name }: Engine, count: number, spentMs: number): Row => ({
  what: `${name}: documents saved in a second, ${count.toLocaleString("en")} in batches of ${batch}`,
  goal: "≥ 1,000",
  measured: Math.round((count / spentMs) * 1000).toLocaleString("en"),
});

/** How long after `save` began a document is found that came alone. @throws Error where it is not found in half a minute */
export async function visibleRow({ name, index, writing }: Engine, documents: Documents): Promise<Row> {
  const times: number[] = [];
  for (let trial = 0; trial < visibilityTrials; trial++) {
    const word = `visivel${newId().slice(-8).replaceAll(/\d/g, "z")}${"abcdefghij".charAt(trial)}`;
    const begun = performance.now();
    await writing.save([{ ...documents.at(trial), id: newId(), title: word }]);
    const isFound = async () =>
      (await index.search({ reach: everybodyIn(documents.organisationId), text: word, limit: 1 })).hits
        .length > 0;
    while (!(await isFound())) {
      if (performance.now() - begun > patienceMs) throw new Error(`${name} does not find what it saved`);
      await sleep(pollMs);
    }
    times.push(performance.now() - begun);
  }
  return {
    what: `${name}: a document alone, saved and found`,
    goal: "≤ 1,000 ms",
    measured: `p50 ${Math.round(quantile(times, 0.5))}, most ${Math.round(quantile(times, 1))} ms`,
  };
}
