import { analyseEssayAspect, detectLanguage, warmEssayEngine } from "@/lib/engines/essay/analyse";
import { analysePythonAspect, warmPythonEngine } from "@/lib/engines/python/analyse";
import { type CodeAspect, type EssayAspect, pipelines } from "../domain/pipeline";
import type { AspectResult } from "../domain/report";
import type { AspectRequest } from "../ports";

export type ThreadTask =
  | { task: "analyse"; request: AspectRequest }
  | { task: "detect-language"; text: string }
  | { task: "warm" };

const isEssayAspect = (aspect: string): aspect is EssayAspect =>
  pipelines.essay.some((known) => known === aspect);
const isCodeAspect = (aspect: string): aspect is CodeAspect =>
  pipelines.code.some((known) => known === aspect);

function analyse(request: AspectRequest): Promise<AspectResult> {
  const { aspect, text, theme, motivatingText, fileName, language } = request;
  if (isEssayAspect(aspect)) {
    const known = language === "pt" || language === "en" ? language : undefined;
    return analyseEssayAspect(aspect, { text, theme, motivatingText, language: known });
  }
  if (isCodeAspect(aspect)) return analysePythonAspect(aspect, { source: text, fileName });
  throw new Error(`no engine has the aspect ${aspect}`);
}

/** What runs in a worker thread: the engines, away from the event loop that keeps leases and answers requests. */
export default async function runTask(task: ThreadTask): Promise<AspectResult | string | null> {
  switch (task.task) {
    case "analyse":
      return analyse(task.request);
    case "detect-language":
      return detectLanguage(task.text).language;
    case "warm":
      await Promise.all([warmEssayEngine(), warmPythonEngine()]);
      return null;
  }
}
