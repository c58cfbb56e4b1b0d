import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Engine, EngineDocument } from "@/lib/composition/search-engines";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import { decimal, type Row } from "../essays/table";
import { mean } from "../statistics";
import { judge } from "./judge";

const passageFile = z.array(
  z.object({ theme: z.string(), passages: z.record(z.string(), z.tuple([z.string(), z.string()])) }),
);
const queryFile = z.array(
  z.object({
    kind: z.string(),
    query: z.string(),
    grades: z.record(z.string(), z.number().int().min(1).max(3)),
  }),
);
type Judged = { kind: string; query: string; score: number; found: string[] };

const files = { "passages-pt": "pt", "passages-more": "pt", "passages-en": "en" } as const;
const newest = Date.UTC(2026, 10, 1);
const pageSize = 10;

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`./relevance/${name}.json`, import.meta.url), "utf8"));

/** The passages as documents of one organisation, under their names. */
async function readPassages(): Promise<Map<string, EngineDocument>> {
  const [organisationId, authorId] = [newId(), newId()];
  const documents = new Map<string, EngineDocument>();
  for (const [file, language] of Object.entries(files))
    for (const { theme, passages } of passageFile.parse(await readJson(file)))
      for (const [name, [title, body]] of Object.entries(passages))
        documents.set(name, {
          ...{
            organisationId,
            authorId,
            id: newId(),
            kind: "essay",
            version: 1,
            title,
            theme,
            body,
            language,
          },
          ...{ state: "completed", score: null, competencies: null, findings: [] },
          createdAt: new Date(newest - documents.size * 3_600_000),
        });
  return documents;
}

async function judgePart(
  { index }: Engine,
  documents: ReadonlyMap<string, EngineDocument>,
  part: string,
): Promise<Judged[]> {
  const names = new Map([...documents].map(([name, { id }]) => [id, name]));
  const organisationId = [...documents.values()][0]?.organisationId ?? "";
  const judged: Judged[] = [];
  for (const { kind, query, grades } of queryFile.parse(await readJson(`queries-${part}`))) {
    const { hits } = await index.search({ reach: everybodyIn(organisationId), text: query, limit: pageSize });
    const found = hits.map(({ id }) => names.get(id) ?? id);
    judged.push({ kind, query, found, score: judge(found, grades) });
  }
  return judged;
}

const ndcg = (judged: readonly Judged[]): string => decimal(mean(judged.map(({ score }) => score)));

/**
 * nDCG@10 of judged queries over a corpus of our own. What was tuned was tuned on `tuning`; `held-out` was only run.
 * @param errors so many of the worst queries are told as details
 */
export async function measureRelevance(
  engines: readonly Engine[],
  errors: number,
): Promise<{ rows: Row[]; details: string[] }> {
  const documents = await readPassages();
  const rows: Row[] = [];
  const details: string[] = [];
  for (const engine of engines) {
    await engine.writing.save([...documents.values()]);
    await engine.refresh();
    for (const part of ["tuning", "held-out"]) {
      const judged = await judgePart(engine, documents, part);
      rows.push({
        what: `${engine.name}: nDCG@10, ${judged.length} queries, ${part}`,
        goal: "≥ .85",
        measured: ndcg(judged),
      });
      const kinds = [...Map.groupBy(judged, ({ kind }) => kind)];
      rows.push({
        what: "  by kind",
        goal: "",
        measured: kinds.map(([kind, all]) => `${kind} ${ndcg(all)}`).join(", "),
      });
      const worst = judged.filter(({ score }) => score < 1).sort((a, b) => a.score - b.score);
      for (const { query, score, found } of worst.slice(0, errors))
        details.push(`${engine.name}, ${part}, ${decimal(score)}: ${query} → ${found.join(", ")}`);
    }
  }
  return { rows, details };
}
