import { databaseFor } from "@/db/client";
import { makeDocumentRepository } from "@/lib/features/documents/adapters/document-repository.drizzle";
import { makeDocumentThreads } from "@/lib/features/documents/adapters/document-threads";
import type { Essays } from "@/lib/features/documents/ports";
import {
  makeAnalyseDocument,
  makeCorrectPage,
  makeRemoveDocument,
  makeRetryDocument,
} from "@/lib/features/documents/use-cases/change-documents";
import {
  makeAnalyseWhenRead,
  makeFailDocument,
  makeFinishDocument,
  makeReadText,
  makeRecognisePage,
} from "@/lib/features/documents/use-cases/extract-text";
import {
  makeDrawPage,
  makeGetDocument,
  makeGetPageText,
  makeListDocuments,
  makeOpenOriginal,
} from "@/lib/features/documents/use-cases/read-documents";
import { makeUploadDocument } from "@/lib/features/documents/use-cases/upload-document";
import { systemClock } from "@/lib/kernel/clock";
import { everybodyIn } from "@/lib/kernel/reach";
import { analyses } from "./analyses";
import { findActor } from "./find-actor";
import { requireCleanFile } from "./malware";
import { readership } from "./readership";
import { storage } from "./storage";
import { usage } from "./usage";

/** The analyses feature as the documents feature needs it. */
const essays: Essays = {
  submit: async (actor, { id, ...essay }) => {
    const known = id && (await analyses().stores.analyses.find(everybodyIn(actor.organisationId), id));
    return known ? { analysisId: known.id } : analyses().submitEssay(actor, essay, id);
  },
};

const shared = globalThis as { elysiaDocuments?: ReturnType<typeof compose> };

function compose() {
  const reader = makeDocumentThreads(1);
  const deps = {
    ...{ reader, readership, essays, findAuthor: findActor },
    requireClean: requireCleanFile,
    documents: makeDocumentRepository(databaseFor("documents")),
    storage: storage(),
    quota: usage().quota,
    clock: systemClock,
  };
  return {
    upload: makeUploadDocument(deps),
    listDocuments: makeListDocuments(deps),
    getDocument: makeGetDocument(deps),
    getPageText: makeGetPageText(deps),
    openOriginal: makeOpenOriginal(deps),
    drawPage: makeDrawPage(deps),
    correctPage: makeCorrectPage(deps),
    retryDocument: makeRetryDocument(deps),
    removeDocument: makeRemoveDocument(deps),
    analyseDocument: makeAnalyseDocument(deps),
    extraction: {
      readText: makeReadText(deps),
      recognisePage: makeRecognisePage(deps),
      finish: makeFinishDocument(deps),
      fail: makeFailDocument(deps),
      analyseWhenRead: makeAnalyseWhenRead(deps),
    },
    deps,
    close: () => reader.close(),
  };
}

/** Documents, for pages, routes, commands and durable functions. */
export function documents(): ReturnType<typeof compose> {
  shared.elysiaDocuments ??= compose();
  return shared.elysiaDocuments;
}
