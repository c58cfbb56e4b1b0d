import { join } from "node:path";
import { databaseFor, databaseUrlFor } from "@/db/client";
import { listen } from "@/db/listen";
import { env } from "@/lib/config/env";
import { makeAnalysisStore } from "@/lib/features/analyses/adapters/analysis-store.drizzle";
import { makeBatchStore } from "@/lib/features/analyses/adapters/batch-store.drizzle";
import { makeCodeOptimiser } from "@/lib/features/analyses/adapters/code-optimiser";
import { type EngineThreads, makeEngineThreads } from "@/lib/features/analyses/adapters/engine-threads";
import { makeOriginalStore } from "@/lib/features/analyses/adapters/original-store.drizzle";
import { makeProgressLog } from "@/lib/features/analyses/adapters/progress-log.drizzle";
import { makeResultStore } from "@/lib/features/analyses/adapters/result-store.drizzle";
import { makeSubmissionStore } from "@/lib/features/analyses/adapters/submission-store.drizzle";
import { listZip } from "@/lib/features/analyses/adapters/zip-archive";
import type {
  AuthorNotifier,
  Authors,
  IgnoresOf,
  LiveEngine,
  ResultOrigin,
  RunCanceller,
} from "@/lib/features/analyses/ports";
import { makeAnalyser } from "@/lib/features/analyses/use-cases/agents/analyser";
import { makeBenchmarker } from "@/lib/features/analyses/use-cases/agents/benchmarker";
import { makeOptimiser } from "@/lib/features/analyses/use-cases/agents/optimiser";
import { makeRecall } from "@/lib/features/analyses/use-cases/agents/recall";
import { makeReviewer } from "@/lib/features/analyses/use-cases/agents/reviewer";
import { makeVerifier } from "@/lib/features/analyses/use-cases/agents/verifier";
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
  makeAnalyseAspect,
  makeConsultAssistant,
} from "@/lib/features/analyses/use-cases/pipeline/analyse-aspect";
import {
  makeConsolidate,
  makeFailAnalysis,
  makeIndexAnalysis,
  makeNotifyAuthor,
  makeSaveReport,
} from "@/lib/features/analyses/use-cases/pipeline/conclude";
import { makeStoreOriginal, makeValidate } from "@/lib/features/analyses/use-cases/pipeline/prepare";
import { makeGetFile, makeGetFileContent, makeListFiles } from "@/lib/features/analyses/use-cases/read-files";
import { makeReplayAnalysis } from "@/lib/features/analyses/use-cases/replay-analysis";
import { makeRescore } from "@/lib/features/analyses/use-cases/rescore";
import { makeTagOfResult } from "@/lib/features/analyses/use-cases/result-tag";
import { makeSubmitCode } from "@/lib/features/analyses/use-cases/submit-code";
import { makeSubmitEssay } from "@/lib/features/analyses/use-cases/submit-essay";
import { makeWatchAnalysis } from "@/lib/features/analyses/use-cases/watch-analysis";
import { makePostgresSignals } from "@/lib/platform/live/adapters/postgres-notify";
import { makeDiskStorage } from "@/lib/platform/storage/adapters/disk";
import { accounts } from "./accounts";
import { assistants } from "./assistants";
import { durable } from "./durable";
import { log } from "./log";
import { notifications } from "./notifications";
import { organisations } from "./organisations";
import { preferences } from "./preferences";
import { readership } from "./readership";
import { reports } from "./reports";
import { sharedSandbox } from "./sandbox";
import { search } from "./search";
import { suggester } from "./suggester";
import { usage } from "./usage";

/** One key an ending: a failed analysis may be repeated. */
export const analysisEndedKey = (id: string, status: string): string => `analysis-ended:${id}:${status}`;

/** The notifications feature as the analyses feature needs it. */
const authorNotifier: AuthorNotifier = {
  analysisEnded: ({ id, organisationId, authorId, kind, title, status, findingCount }) =>
    notifications().notify({
      organisationId,
      userId: authorId,
      key: analysisEndedKey(id, status),
      kind: status === "failed" ? "analysis.failed" : "analysis.completed",
      data: { title, kind, findingCount },
      href: `/analyses/${id}`,
    }),
  batchEnded: ({ id, organisationId, authorId, title, states }) =>
    notifications().notify({
      organisationId,
      userId: authorId,
      key: `batch-ended:${id}`,
      kind: "batch.ended",
      data: {
        title,
        done: states.completed + states.partial,
        failed: states.failed + states.cancelled + states.refused,
      },
      href: `/batches/${id}`,
    }),
};

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

/** The reports feature as the analyses feature needs it. */
const resultOrigin: ResultOrigin = ({ text, theme, motivatingText }, results) =>
  reports.provenance({ text, theme, supporting_text: motivatingText, title: null, language: null }, results);

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

const shared = globalThis as {
  elysiaPipeline?: ReturnType<typeof composePipeline>;
  elysiaLiveThreads?: EngineThreads;
};

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
    quota: usage().quota,
    storage: makeDiskStorage(join(/* turbopackIgnore: true */ env().dataFolder, "objects")),
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
    getFindingsSoFar: makeGetFindingsSoFar({ ...stores, ignoresOf }),
    getResult: makeGetResult({ ...stores, ignoresOf }),
    getTaggedResult: makeGetTaggedResult({ ...stores, ignoresOf }),
    tagOfResult: makeTagOfResult({ ...stores, ignoresOf }),
    listFindings: makeListFindings({ ...stores, ignoresOf }),
    listFiles: makeListFiles(stores),
    getFile: makeGetFile(stores),
    getFileContent: makeGetFileContent(stores),
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
    submitBatch: makeSubmitBatch({ ...stores, listArchive: listZip }),
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

function composePipeline() {
  const engine = makeEngineThreads(env().ENGINE_THREADS);
  const model = suggester();
  const deps = {
    ...analyses().stores,
    engine,
    searchIndex: search().searchIndex,
    notifier: authorNotifier,
    ignoresOf,
    origin: resultOrigin,
    assistants: assistants(),
    optimiser: makeCodeOptimiser({
      propose: engine.propose,
      sandbox: sharedSandbox,
      setting: [env().SANDBOX, model?.version].filter(Boolean).join(" "),
    }),
    ...(model && { suggester: model }),
  };
  return {
    engine,
    optimiser: deps.optimiser,
    validate: makeValidate(deps),
    storeOriginal: makeStoreOriginal(deps),
    analyseAspect: makeAnalyseAspect(deps),
    assistantsFor: deps.assistants.askedAbout,
    consultAssistant: makeConsultAssistant(deps),
    recall: makeRecall(deps),
    agents: {
      analyser: makeAnalyser(deps),
      optimiser: makeOptimiser(deps),
      verifier: makeVerifier(deps),
      benchmarker: makeBenchmarker(deps),
      reviewer: makeReviewer(deps),
    },
    consolidate: makeConsolidate(deps),
    save: makeSaveReport(deps),
    index: makeIndexAnalysis(deps),
    notify: makeNotifyAuthor(deps),
    fail: makeFailAnalysis(deps),
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** Analyses, for pages, routes and commands. */
export function analyses(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}

/** The steps of the pipeline, for the durable functions. The first call starts the engines' threads. */
export function analysisPipeline(): ReturnType<typeof composePipeline> {
  shared.elysiaPipeline ??= composePipeline();
  return shared.elysiaPipeline;
}
