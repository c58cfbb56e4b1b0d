import { databaseFor } from "@/db/client";
import { env } from "@/lib/config/env";
import { makeCodeOptimiser } from "@/lib/features/analyses/adapters/code-optimiser";
import { makeEngineThreads } from "@/lib/features/analyses/adapters/engine-threads";
import { makeIndexRequests } from "@/lib/features/analyses/adapters/index-requests.drizzle";
import type { ResultOrigin } from "@/lib/features/analyses/engine-ports";
import { makeAnalyser } from "@/lib/features/analyses/use-cases/agents/analyser";
import { makeBenchmarker } from "@/lib/features/analyses/use-cases/agents/benchmarker";
import { makeOptimiser } from "@/lib/features/analyses/use-cases/agents/optimiser";
import { makeRecall } from "@/lib/features/analyses/use-cases/agents/recall";
import { makeReviewer } from "@/lib/features/analyses/use-cases/agents/reviewer";
import { makeVerifier } from "@/lib/features/analyses/use-cases/agents/verifier";
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
import { analyses } from "./analyses";
import { assistants } from "./assistants";
import { authorNotifier } from "./author-notifier";
import { reports } from "./reports";
import { sharedSandbox } from "./sandbox";
import { suggester } from "./suggester";

/** The reports feature as the analyses feature needs it. */
const resultOrigin: ResultOrigin = ({ text, theme, motivatingText }, results) =>
  reports.provenance({ text, theme, supporting_text: motivatingText, title: null, language: null }, results);

const shared = globalThis as { elysiaPipeline?: ReturnType<typeof composePipeline> };

function composePipeline() {
  const engine = makeEngineThreads(env().ENGINE_THREADS);
  const model = suggester();
  const deps = {
    ...analyses().stores,
    engine,
    indexing: makeIndexRequests(databaseFor("analyses")),
    notifier: authorNotifier,
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

/** The steps of the pipeline, for the durable functions. The first call starts the engines' threads. */
export function analysisPipeline(): ReturnType<typeof composePipeline> {
  shared.elysiaPipeline ??= composePipeline();
  return shared.elysiaPipeline;
}
