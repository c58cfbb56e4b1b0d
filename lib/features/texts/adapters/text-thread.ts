import { compare } from "@/lib/engines/similarity/compare";
import { fingerprint, hashesOf } from "@/lib/engines/similarity/fingerprint";
import type { Comparison, TextEngine } from "../ports";
import { enrichText } from "./enrich-text";

type Enriched = Awaited<ReturnType<TextEngine["enrich"]>>;

export type TextTask =
  | { task: "enrich"; text: string }
  | { task: "fingerprint"; text: string; given: readonly string[] }
  | {
      task: "compare";
      text: string;
      given: readonly string[];
      others: readonly { text: string; given: readonly string[] }[];
    };

/** Words, without the spans that only the engine needs: sentences with what they say. */
async function enrich(text: string): Promise<Enriched> {
  const { language, words, sentences, readability, keyPhrases, entities, summary } = await enrichText(text);
  return {
    language: language.code,
    enrichment: {
      ...{ words, sentences, readability, keyPhrases, entities },
      confidence: language.confidence,
      summary: summary.map((sentence) => ({ ...sentence, text: text.slice(sentence.start, sentence.end) })),
    },
  };
}

/** As Postgres has integers: signed. */
const fingerprintOf = (text: string, exclude: readonly string[]): number[] => [
  ...new Set(hashesOf(fingerprint(text, { exclude })).map((hash) => hash | 0)),
];

/** What runs in a worker thread: the engines, away from the event loop that keeps leases and answers requests. */
export default async function runTask(task: TextTask): Promise<Enriched | number[] | Comparison[]> {
  switch (task.task) {
    case "enrich":
      return enrich(task.text);
    case "fingerprint":
      return fingerprintOf(task.text, task.given);
    case "compare":
      return task.others.map((other) =>
        compare(task.text, other.text, { exclude: [...new Set([...task.given, ...other.given])] }),
      );
  }
}
