import { join } from "node:path";
import { databaseFor, databaseUrlFor } from "@/db/client";
import { listen } from "@/db/listen";
import { env } from "@/lib/config/env";
import { makeAnalysisStore } from "@/lib/features/analyses/adapters/analysis-store.drizzle";
import { makeEngineThreads } from "@/lib/features/analyses/adapters/engine-threads";
import { makeProgressLog } from "@/lib/features/analyses/adapters/progress-log.drizzle";
import { makeResultStore } from "@/lib/features/analyses/adapters/result-store.drizzle";
import { makeSubmissionStore } from "@/lib/features/analyses/adapters/submission-store.drizzle";
import type { AuthorNotifier, RunCanceller } from "@/lib/features/analyses/ports";
import { makeCancelAnalysis } from "@/lib/features/analyses/use-cases/cancel-analysis";
import { makeGetAnalysis } from "@/lib/features/analyses/use-cases/get-analysis";
import { makeGetResult } from "@/lib/features/analyses/use-cases/get-result";
import { makeCountAnalyses, makeListAnalyses } from "@/lib/features/analyses/use-cases/list-analyses";
import { makeAnalyseAspect } from "@/lib/features/analyses/use-cases/pipeline/analyse-aspect";
import {
  makeConsolidate,
  makeFailAnalysis,
  makeIndexAnalysis,
  makeNotifyAuthor,
  makeSaveReport,
} from "@/lib/features/analyses/use-cases/pipeline/conclude";
import { makeStoreOriginal, makeValidate } from "@/lib/features/analyses/use-cases/pipeline/prepare";
import { makeSubmitCode } from "@/lib/features/analyses/use-cases/submit-code";
import { makeSubmitEssay } from "@/lib/features/analyses/use-cases/submit-essay";
import { makeWatchAnalysis } from "@/lib/features/analyses/use-cases/watch-analysis";
import { makePostgresSignals } from "@/lib/platform/live/adapters/postgres-notify";
import { makeDiskStorage } from "@/lib/platform/storage/adapters/disk";
import { durable } from "./durable";
import { log } from "./log";
import { notifications } from "./notifications";
import { search } from "./search";

/** The notifications feature as the analyses feature needs it. One key an ending: a failed analysis may be repeated. */
const authorNotifier: AuthorNotifier = {
  analysisEnded: ({ id, organisationId, authorId, kind, title, status, findingCount }) =>
    notifications().notify({
      organisationId,
      userId: authorId,
      key: `analysis-ended:${id}:${status}`,
      kind: status === "failed" ? "analysis.failed" : "analysis.completed",
      data: { title, kind, findingCount },
      href: `/analyses/${id}`,
    }),
};

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
    storage: makeDiskStorage(join(/* turbopackIgnore: true */ env().dataFolder, "objects")),
  };
  const reading = { ...stores, live };
  return {
    submitEssay: makeSubmitEssay(stores),
    submitCode: makeSubmitCode(stores),
    listAnalyses: makeListAnalyses(stores),
    countAnalyses: makeCountAnalyses(stores),
    getAnalysis: makeGetAnalysis(stores),
    getResult: makeGetResult(stores),
    watchAnalysis: makeWatchAnalysis(reading),
    cancelAnalysis: makeCancelAnalysis({
      ...stores,
      runs: runCanceller,
    }),
    stores,
    closeLive: live.close,
  };
}

function composePipeline() {
  const engine = makeEngineThreads(env().ENGINE_THREADS);
  const deps = {
    ...analyses().stores,
    engine,
    searchIndex: search().searchIndex,
    notifier: authorNotifier,
  };
  return {
    engine,
    validate: makeValidate(deps),
    storeOriginal: makeStoreOriginal(deps),
    analyseAspect: makeAnalyseAspect(deps),
    consolidate: makeConsolidate(deps),
    save: makeSaveReport(deps),
    index: makeIndexAnalysis(deps),
    notify: makeNotifyAuthor(deps),
    fail: makeFailAnalysis(deps),
  };
}

const shared = globalThis as { elysiaPipeline?: ReturnType<typeof composePipeline> };
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
