import {
  analyseEssayAspect,
  detectLanguage,
  rescoreEssay,
  warmEssayEngine,
} from "@/lib/engines/essay/analyse";
import { readDocument } from "@/lib/engines/essay/document";
import { analyseIntegrity } from "@/lib/engines/essay/integrity/analyse-integrity";
import type { EssayScore } from "@/lib/engines/essay/scoring/essay-score";
import type { EssayInput } from "@/lib/engines/essay/types";
import { analysePythonAspect, warmPythonEngine } from "@/lib/engines/python/analyse";
import { propose } from "@/lib/engines/python/optimise/propose";
import type { Proposal } from "../domain/optimising";
import { type CodeAspect, type EssayAspect, pipelines } from "../domain/pipeline";
import type { AspectResult } from "../domain/report";
import type { AspectRequest, EssayRequest } from "../engine-ports";
import type { FindingReference } from "../report-schemas";
import type { CodeOptions } from "../submission-schemas";

export type ThreadTask =
  | { task: "analyse"; request: AspectRequest }
  | { task: "rescore"; request: EssayRequest; without: readonly FindingReference[] }
  | { task: "check-integrity"; request: EssayRequest }
  | { task: "detect-language"; text: string }
  | { task: "propose"; source: string; focus: CodeOptions["focus"] }
  | { task: "warm" };

const isEssayAspect = (aspect: string): aspect is EssayAspect =>
  pipelines.essay.some((known) => known === aspect);
const isCodeAspect = (aspect: string): aspect is CodeAspect =>
  pipelines.code.some((known) => known === aspect);

const essayInput = ({ text, theme, motivatingText, language }: EssayRequest): EssayInput => ({
  text,
  theme,
  motivatingText,
  language: language === "pt" || language === "en" ? language : undefined,
});

function analyse(request: AspectRequest): Promise<AspectResult> {
  const { aspect, text, fileName } = request;
  if (isEssayAspect(aspect)) return analyseEssayAspect(aspect, essayInput(request));
  if (isCodeAspect(aspect)) return analysePythonAspect(aspect, { source: text, fileName });
  throw new Error(`no engine has the aspect ${aspect}`);
}

/** What runs in a worker thread: the engines, away from the event loop that keeps leases and answers requests. */
export default async function runTask(
  task: ThreadTask,
): Promise<AspectResult | EssayScore | Proposal[] | string | null> {
  switch (task.task) {
    case "analyse":
      return analyse(task.request);
    case "rescore":
      return (await rescoreEssay(essayInput(task.request), task.without)) ?? null;
    case "check-integrity":
      return analyseIntegrity(readDocument(essayInput(task.request)));
    case "detect-language":
      return detectLanguage(task.text).language;
    case "propose":
      return propose(task.source, task.focus);
    case "warm":
      await Promise.all([warmEssayEngine(), warmPythonEngine()]);
      return null;
  }
}
