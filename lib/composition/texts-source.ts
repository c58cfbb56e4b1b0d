import { databaseFor } from "@/db/client";
import { makeReplayLines } from "@/lib/features/analyses/adapters/replay-lines.drizzle";
import { makeWorkReader } from "@/lib/features/analyses/adapters/work-reader.drizzle";
import type { ReplayLine, StoredResult } from "@/lib/features/analyses/ports";
import { makeDocumentSource } from "@/lib/features/documents/adapters/document-source.drizzle";
import type { TextReference } from "@/lib/features/texts/events";
import type { SourceText, TextSource } from "@/lib/features/texts/ports";
import { inChunks } from "@/lib/kernel/in-chunks";
import type { SearchDocument } from "@/lib/platform/search/port";

const listedAtOnce = 500;

const toAnalysis = ({ organisationId, id }: TextReference) => ({ organisationId, analysisId: id });

/** An analysed essay. A result is saved once: the instant of that is its version. */
const ofEssay = ({ analysis, work }: StoredResult, line: ReplayLine | undefined): SourceText => ({
  organisationId: analysis.organisationId,
  id: analysis.id,
  authorId: analysis.authorId,
  writerId: line?.writerId ?? analysis.authorId,
  kind: "essay",
  title: analysis.title,
  version: (analysis.finishedAt ?? analysis.createdAt).getTime(),
  createdAt: analysis.createdAt,
  text: work.text,
  given: [work.theme, work.motivatingText].filter((given) => given !== null),
});

/** A document that was read, with its corrections. One without a writer of its own is nobody's to compare. */
const ofDocument = ({
  organisationId,
  id,
  authorId,
  title,
  version,
  ...read
}: SearchDocument): SourceText[] =>
  authorId === null
    ? []
    : [
        {
          ...{ organisationId, id, authorId, writerId: authorId, title, version },
          ...{ kind: "document", createdAt: read.createdAt, text: read.body, given: [] },
        },
      ];

/** The texts of the analyses and documents features. A replay on the same text is left out: the text is that of the work that was run first. */
export function openTextSource(): TextSource {
  const works = makeWorkReader(databaseFor("analyses"));
  const replayLines = makeReplayLines(databaseFor("analyses"));
  const documents = makeDocumentSource(databaseFor("documents"));

  const linesOf = async (references: readonly TextReference[]) =>
    new Map((await replayLines(references.map(toAnalysis))).map((line) => [line.id, line]));

  async function essaysOf(references: readonly TextReference[]): Promise<SourceText[]> {
    const opened = await works.openMany(references.map(toAnalysis));
    const essays = opened.filter(({ analysis }) => analysis.kind === "essay");
    const replays = essays.flatMap(({ analysis }) => (analysis.replayOf ? [analysis] : []));
    const lines = await linesOf(replays);
    return essays.flatMap((essay) => {
      const line = lines.get(essay.analysis.id);
      return line?.repeats ? [] : [ofEssay(essay, line)];
    });
  }

  async function* listEssays(): AsyncGenerator<TextReference> {
    for await (const chunk of inChunks(works.list("all"), listedAtOnce)) {
      const essays = chunk.filter(({ kind }) => kind === "essay");
      const references = essays.map(({ organisationId, analysisId }) => ({ organisationId, id: analysisId }));
      const lines = await linesOf(references);
      yield* references.filter(({ id }) => !lines.get(id)?.repeats);
    }
  }

  return {
    load: async (references) => {
      if (references.length === 0) return [];
      const [essays, read] = await Promise.all([essaysOf(references), documents.load(references)]);
      return [...essays, ...read.flatMap(ofDocument)].filter(({ text }) => text.trim() !== "");
    },
    async *list() {
      yield* listEssays();
      yield* documents.list("all");
    },
    knownAs: async (reference) => {
      const lines = await linesOf([reference]);
      return { ...reference, id: lines.get(reference.id)?.repeats ?? reference.id };
    },
  };
}
