import { closeDatabases, databaseFor } from "@/db/client";
import { attributedQuotations } from "@/lib/engines/similarity/quotations";
import { makeWorkReader } from "@/lib/features/analyses/adapters/work-reader.drizzle";
import type { StoredResult } from "@/lib/features/analyses/ports";
import { makeDocumentSource } from "@/lib/features/documents/adapters/document-source.drizzle";
import { makeFingerprintIndex } from "@/lib/features/texts/adapters/fingerprint-index.drizzle";
import { makePairRepository } from "@/lib/features/texts/adapters/pair-repository.drizzle";
import { makeTextRepository } from "@/lib/features/texts/adapters/text-repository.drizzle";
import { makeTextThreads } from "@/lib/features/texts/adapters/text-threads";
import { textChangedName } from "@/lib/features/texts/events";
import type { RequestReading, SourceText, TextSource } from "@/lib/features/texts/ports";
import { makeCompareText, makeEnrichText, makeTakeText } from "@/lib/features/texts/use-cases/read-text";
import { makeRequestMissed } from "@/lib/features/texts/use-cases/request-missed";
import { makeGetPair, makeGetText, makeListPairs } from "@/lib/features/texts/use-cases/view-texts";
import { newId } from "@/lib/kernel/ids";
import type { SearchDocument } from "@/lib/platform/search/port";
import { durable } from "./durable";
import { readership } from "./readership";
import { studentsOf } from "./students";

/** An analysed essay. A result is saved once: the instant of that is its version. */
const ofEssay = ({ analysis, work }: StoredResult): SourceText => ({
  organisationId: analysis.organisationId,
  id: analysis.id,
  authorId: analysis.authorId,
  originId: analysis.replayOf ?? analysis.id,
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
          ...{ organisationId, id, authorId, originId: id, title, version },
          ...{ kind: "document", createdAt: read.createdAt, text: read.body, given: [] },
        },
      ];

/** The texts of the analyses and documents features. */
function openSource(): TextSource {
  const works = makeWorkReader(databaseFor("analyses"));
  const documents = makeDocumentSource(databaseFor("documents"));
  return {
    load: async (references) => {
      if (references.length === 0) return [];
      const analysed = references.map(({ organisationId, id }) => ({ organisationId, analysisId: id }));
      const [opened, read] = await Promise.all([works.openMany(analysed), documents.load(references)]);
      const essays = opened.filter(({ analysis }) => analysis.kind === "essay").map(ofEssay);
      return [...essays, ...read.flatMap(ofDocument)].filter(({ text }) => text.trim() !== "");
    },
    async *list() {
      for await (const { organisationId, analysisId, kind } of works.list("all"))
        if (kind === "essay") yield { organisationId, id: analysisId };
      yield* documents.list("all");
    },
  };
}

const requestReading: RequestReading = (references) =>
  durable().queue.send(references.map((data) => ({ id: newId(), name: textChangedName, data })));

const shared = globalThis as { elysiaTexts?: ReturnType<typeof compose> };

function compose() {
  const database = databaseFor("texts");
  const engine = makeTextThreads(1);
  const deps = {
    ...{ readership, studentsOf, engine, requestReading },
    quotationsIn: attributedQuotations,
    source: openSource(),
    texts: makeTextRepository(database),
    index: makeFingerprintIndex(database),
    pairs: makePairRepository(database),
  };
  return {
    getText: makeGetText(deps),
    listPairs: makeListPairs(deps),
    getPair: makeGetPair(deps),
    /** For measurements. */
    index: deps.index,
    /** For the durable function and the maintenance: the system's own. */
    reading: {
      take: makeTakeText(deps),
      enrich: makeEnrichText(deps),
      compare: makeCompareText(deps),
      requestMissed: makeRequestMissed(deps),
    },
    close: () => engine.close(),
  };
}

/** What is known of texts and what they share, for pages, routes and durable functions. */
export function texts(): ReturnType<typeof compose> {
  shared.elysiaTexts ??= compose();
  return shared.elysiaTexts;
}

/** For a command: ends the threads and closes the databases. */
export async function closeTexts(): Promise<void> {
  await shared.elysiaTexts?.close();
  shared.elysiaTexts = undefined;
  await closeDatabases();
}
