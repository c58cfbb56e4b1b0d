import { databaseFor, databaseUrlFor } from "@/db/client";
import { listen } from "@/db/listen";
import { makeAnalysisStore } from "@/lib/features/analyses/adapters/analysis-store.drizzle";
import { makeBatchStore } from "@/lib/features/analyses/adapters/batch-store.drizzle";
import { type EngineThreads, makeEngineThreads } from "@/lib/features/analyses/adapters/engine-threads";
import { makeOriginalStore } from "@/lib/features/analyses/adapters/original-store.drizzle";
import { makeProgressLog } from "@/lib/features/analyses/adapters/progress-log.drizzle";
import { makeResultStore } from "@/lib/features/analyses/adapters/result-store.drizzle";
import { makeSubmissionStore } from "@/lib/features/analyses/adapters/submission-store.drizzle";
import { listZip } from "@/lib/features/analyses/adapters/zip-archive";
import type { LiveEngine } from "@/lib/features/analyses/engine-ports";
import type { Authors, IgnoresOf, RunCanceller } from "@/lib/features/analyses/ports";
import { makeCancelBatch } from "@/lib/features/analyses/use-cases/batches/cancel-batch";
import { makeExportBatchTable } from "@/lib/features/analyses/use-cases/batches/export-table";
import {
  makeGetBatch,
  makeGetWholeBatch,
  makeListBatches,
} from "@/lib/features/analyses/use-cases/batches/read-batches";
import { makeSubmitBatch } from "@/lib/features/analyses/use-cases/batches/submit-batch";
import { makeCancelAnalysis } from "@/lib/features/analyses/use-cases/cancel-analysis";
import { makeCheckBeforeSubmitting } from "@/lib/features/analyses/use-cases/check-before-submitting";
import { makeDescribeAuthors } from "@/lib/features/analyses/use-cases/describe-authors";
import { makeGetAnalysis } from "@/lib/features/analyses/use-cases/get-analysis";
import { makeGetFindingsSoFar } from "@/lib/features/analyses/use-cases/get-findings-so-far";
import { makeGetReceipt } from "@/lib/features/analyses/use-cases/get-receipt";
import { makeGetResult, makeGetTaggedResult } from "@/lib/features/analyses/use-cases/get-result";
import { makeGetStoredResult } from "@/lib/features/analyses/use-cases/get-stored-result";
import { makeGetSubmission } from "@/lib/features/analyses/use-cases/get-submission";
import { makeCountAnalyses, makeListAnalyses } from "@/lib/features/analyses/use-cases/list-analyses";
import { makeListFindings } from "@/lib/features/analyses/use-cases/list-findings";
import {
  makeGetFile,
  makeGetFileContent,
  makeLinkToOriginal,
  makeListFiles,
} from "@/lib/features/analyses/use-cases/read-files";
import { makeReplayAnalysis } from "@/lib/features/analyses/use-cases/replay-analysis";
import { makeRescore } from "@/lib/features/analyses/use-cases/rescore";
import { makeTagOfResult } from "@/lib/features/analyses/use-cases/result-tag";
import { makeSubmitCode } from "@/lib/features/analyses/use-cases/submit-code";
import { makeSubmitEssay } from "@/lib/features/analyses/use-cases/submit-essay";
import { makeWatchAnalysis } from "@/lib/features/analyses/use-cases/watch-analysis";
import { makePostgresSignals } from "@/lib/platform/live/adapters/postgres-notify";
import { accounts } from "./accounts";
import { authorNotifier } from "./author-notifier";
import { durable } from "./durable";
import { log } from "./log";
import { requireCleanFile } from "./malware";
import { organisations } from "./organisations";
import { preferences } from "./preferences";
import { readership } from "./readership";
import { objectLinks, storage } from "./storage";
import { usage } from "./usage";

const maxClassesOffered = 100;

/** The accounts feature as the analyses feature needs it. */
const authors: Authors = {
  namesOf: (ids) => accounts().namesOf(ids),
  classesOf: async (actor) =>
    actor.permissions.has("classes.read")
      ? (await organisations().listClasses(actor, { limit: maxClassesOffered })).items
      : [],
};

/** The preferences feature as the analyses feature needs it. */
const ignoresOf: IgnoresOf = (member) => preferences().ignoresOf(member);

/** The analysis has been cancelled by then and its steps refuse to start: an engine that is down is not told, that is all. */
const runCanceller: RunCanceller = {
  cancel: (runId) =>
    durable()
      .runs.cancel(runId)
      .catch((error: unknown) => {
        log().warn("the engine could not be told of a cancelled analysis", { runId, error });
        return false;
      }),
};

const shared = globalThis as { elysiaLiveThreads?: EngineThreads };

/** One thread beside the pipeline's, so that who waits for an answer does not wait behind long essays. */
function liveThreads(): EngineThreads {
  shared.elysiaLiveThreads ??= makeEngineThreads(1);
  return shared.elysiaLiveThreads;
}

/** The engine in a thread that starts at its first use. */
const liveEngine: LiveEngine = {
  rescore: (request, without) => liveThreads().rescore(request, without),
  checkIntegrity: (request) => liveThreads().checkIntegrity(request),
};

function compose() {
  const database = databaseFor("analyses");
  const live = makePostgresSignals((onNotify, onReady) =>
    listen(databaseUrlFor("analyses"), "elysia_live", onNotify, onReady),
  );
  const stores = {
    analyses: makeAnalysisStore(database),
    submissions: makeSubmissionStore(database),
    progress: makeProgressLog(database),
    results: makeResultStore(database),
    batches: makeBatchStore(database),
    originals: makeOriginalStore(database),
    readership,
    ignoresOf,
    quota: usage().quota,
    storage: storage(),
    links: objectLinks(),
  };
  const reading = { ...stores, live };
  return {
    submitEssay: makeSubmitEssay(stores),
    submitCode: makeSubmitCode(stores),
    replayAnalysis: makeReplayAnalysis(stores),
    listAnalyses: makeListAnalyses(stores),
    countAnalyses: makeCountAnalyses(stores),
    describeAuthors: makeDescribeAuthors({ readership, authors }),
    getAnalysis: makeGetAnalysis(stores),
    getSubmission: makeGetSubmission(stores),
    getFindingsSoFar: makeGetFindingsSoFar(stores),
    getResult: makeGetResult(stores),
    getTaggedResult: makeGetTaggedResult(stores),
    tagOfResult: makeTagOfResult(stores),
    listFindings: makeListFindings(stores),
    listFiles: makeListFiles(stores),
    getFile: makeGetFile(stores),
    getFileContent: makeGetFileContent(stores),
    linkToOriginal: makeLinkToOriginal(stores),
    getStoredResult: makeGetStoredResult(stores),
    getReceipt: makeGetReceipt(stores),
    rescore: makeRescore({ ...stores, engine: liveEngine }),
    checkBeforeSubmitting: makeCheckBeforeSubmitting({ engine: liveEngine }),
    watchAnalysis: makeWatchAnalysis(reading),
    cancelAnalysis: makeCancelAnalysis({
      ...stores,
      runs: runCanceller,
      notifier: authorNotifier,
    }),
    submitBatch: makeSubmitBatch({ ...stores, listArchive: listZip, requireClean: requireCleanFile }),
    listBatches: makeListBatches(stores),
    getBatch: makeGetBatch(stores),
    getWholeBatch: makeGetWholeBatch(stores),
    exportBatchTable: makeExportBatchTable(stores),
    cancelBatch: makeCancelBatch({ ...stores, runs: runCanceller }),
    stores,
    closeLive: async () => {
      await live.close();
      await shared.elysiaLiveThreads?.close();
      shared.elysiaLiveThreads = undefined;
    },
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** Analyses, for pages, routes and commands. */
export function analyses(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
