import type { Actor } from "@/lib/kernel/actor";
import {
  type AgentWork,
  type Attempt,
  isSkipped,
  type Suggested,
  type Verified,
} from "../../domain/optimising";
import { optimisationPart } from "../../domain/pipeline";
import type { Reason } from "../../domain/reason";
import type { Metric } from "../../domain/report";
import type { CodeOptimiser } from "../../engine-ports";
import type { AnalysisReference } from "../../events";
import { isByModel, modelOf, type Optimisation, optimisation } from "../../optimisation-schemas";
import { trackStep } from "../pipeline/track-step";
import { type AgentDependencies, codeOf, workOf } from "./agent-context";
import { modelRewrite } from "./model-rewrite";

const cutShort: Reason = { code: "cut-short" };

const asSkipped = (source: string, reason: Reason | null): Optimisation => ({
  status: "skipped",
  reason,
  environment: null,
  source,
  rewrites: [],
  attempts: [],
  verification: null,
  measurement: null,
  growth: null,
  receiptId: null,
});

const attemptsOf = (attempts: readonly Attempt[]): Optimisation["attempts"] =>
  attempts.map(({ rules, verdict, reason = null, counterexample = null }) => ({
    rules: [...rules],
    verdict,
    reason,
    counterexample,
  }));

/** A rule that is open is worth reading about; what a model wrote and nobody could verify is not. */
const isAdvice = ({ verdict, rules }: Attempt): boolean => verdict === "unknown" && !rules.some(isByModel);

/** What is said where nothing was verified: what is open is advice, what was refuted is none. */
function asUnverified(source: string, { attempts, environment, isCutShort }: Verified): Optimisation {
  const [open] = attempts.filter(isAdvice);
  return {
    ...asSkipped(source, null),
    status: open ? "advice" : "none",
    reason: isCutShort ? cutShort : (open?.reason ?? null),
    environment,
    attempts: attemptsOf(attempts),
  };
}

const toldOf = ({ rule, candidates, reason }: Suggested): Optimisation["model"] => ({
  name: modelOf(rule),
  candidates: candidates.length,
  reason: reason ?? null,
});

type Work = { [K in keyof AgentWork]: AgentWork[K] };

/** The report's part out of what the agents left. @param source the code as it was given */
function review(source: string, work: Work, explain: CodeOptimiser["explain"]): Optimisation {
  const { optimiser, verifier, benchmarker } = work;
  if (isSkipped(optimiser)) return asSkipped(source, optimiser.skipped);
  if (isSkipped(verifier)) return asSkipped(source, verifier.skipped);
  const places = (rule: string) => optimiser.proposals.find((one) => one.rule === rule)?.places ?? [];
  const rewritesOf = (rules: readonly string[]) =>
    explain(rules).map((rewrite) => ({ ...rewrite, places: places(rewrite.rule) }));
  const model = optimiser.suggested && { model: toldOf(optimiser.suggested) };
  if (isSkipped(benchmarker)) {
    const unverified = asUnverified(source, verifier);
    const advised = new Set(verifier.attempts.filter(isAdvice).flatMap(({ rules }) => rules));
    return { ...unverified, rewrites: rewritesOf([...advised]), ...model };
  }
  const { rules, comparison, attempts, environment, isCutShort, measurement, growth, receiptId } =
    benchmarker;
  return {
    status: measurement.verdict === "claimed" ? "measured" : "verified",
    reason: isCutShort ? cutShort : null,
    environment,
    source: benchmarker.source,
    rewrites: [
      ...rewritesOf(rules.filter((rule) => !isByModel(rule))),
      ...rules.filter(isByModel).map((rule) => modelRewrite(rule, comparison?.cases ?? 0, growth)),
    ],
    attempts: attemptsOf(attempts),
    verification: comparison && { cases: comparison.cases, origins: comparison.origins },
    measurement,
    growth,
    receiptId,
    ...model,
  };
}

function testMetrics({ verifier }: Work): Metric[] {
  if (isSkipped(verifier) || verifier.tests.all === 0) return [];
  const { passed, all } = verifier.tests;
  return [
    {
      id: "tests-passed",
      value: passed,
      unit: "count",
      label: {
        "pt-BR": `Testes com a saída esperada, de ${all}`,
        en: `Tests with the expected output, of ${all}`,
      },
    },
  ];
}

type Summary = { status: Optimisation["status"]; rules: string[] };

/** Writes the report's part: what was gained, and what was tried and refused. */
export const makeReviewer =
  (dependencies: AgentDependencies) =>
  (actor: Actor, reference: AnalysisReference): Promise<Summary> =>
    trackStep(dependencies, actor, reference, "reviewer", async () => {
      const { results, submissions, optimiser } = dependencies;
      const { text } = await codeOf(submissions, reference);
      const work: Work = {
        optimiser: await workOf(results, reference, "optimiser"),
        verifier: await workOf(results, reference, "verifier"),
        benchmarker: await workOf(results, reference, "benchmarker"),
      };
      const data = optimisation.parse(review(text, work, optimiser.explain));
      await results.saveAspect(reference, {
        aspect: optimisationPart,
        engine: optimiser.engine,
        findings: [],
        metrics: testMetrics(work),
        data,
      });
      return { status: data.status, rules: data.rewrites.map(({ rule }) => rule) };
    });
