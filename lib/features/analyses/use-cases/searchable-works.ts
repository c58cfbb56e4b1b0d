import type {
  CompetencyPoints,
  DocumentReference,
  FindingTally,
  SearchDocument,
} from "@/lib/platform/search/port";
import type { Report } from "../domain/report";
import type { StoredResult, WorkReader } from "../ports";
import { essayScoreIn } from "../report-schemas";

/** How often each rule found something, in the order of the rules' names. */
function tally(findings: Report["findings"]): FindingTally[] {
  const tallies = new Map<string, FindingTally>();
  for (const { rule, category, severity } of findings) {
    const key = `${rule} ${severity}`;
    const count = (tallies.get(key)?.count ?? 0) + 1;
    tallies.set(key, { rule, category, severity, count });
  }
  return [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function competenciesOf({ kind, details }: Report): CompetencyPoints | null {
  const scores = kind === "essay" ? essayScoreIn(details.score)?.scores : undefined;
  if (!scores) return null;
  const points = (number: number): number =>
    scores.find(({ competency }) => competency === number)?.score ?? 0;
  return [points(1), points(2), points(3), points(4), points(5)];
}

/** A work as it is found. A result is saved once: the instant of that is its version. */
const toDocument = ({ analysis, work, report }: StoredResult): SearchDocument => ({
  organisationId: analysis.organisationId,
  authorId: analysis.authorId,
  id: analysis.id,
  kind: analysis.kind,
  version: (analysis.finishedAt ?? analysis.createdAt).getTime(),
  title: analysis.title,
  theme: work.theme,
  body: work.text,
  language: analysis.language,
  state: analysis.status === "partial" ? "partial" : "completed",
  score: analysis.score,
  competencies: competenciesOf(report),
  findings: tally(report.findings),
  createdAt: analysis.createdAt,
});

/** The analyses with a result, for the search's index. It is the system that reads them, not a person. */
export const makeSearchableWorks = ({ works }: { works: WorkReader }) => ({
  load: async (references: readonly DocumentReference[]): Promise<SearchDocument[]> => {
    const opened = await works.openMany(
      references.map(({ organisationId, id }) => ({ organisationId, analysisId: id })),
    );
    return opened.map(toDocument);
  },
  async *list(organisationId: string | "all"): AsyncGenerator<DocumentReference> {
    for await (const reference of works.list(organisationId))
      yield { organisationId: reference.organisationId, id: reference.analysisId };
  },
});
