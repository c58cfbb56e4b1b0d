import { pipelines } from "@/lib/features/analyses/domain/pipeline";
import { aspectsOf } from "@/lib/features/analyses/domain/report";
import type { AnalysedEssays } from "@/lib/features/reports/ports";
import { makeExportReport } from "@/lib/features/reports/use-cases/export-report";
import { AppError } from "@/lib/kernel/errors";
import { analyses } from "./analyses";

/** The engine takes these two from the pipeline; in another language it finds out for itself. */
const given = (language: string | null) => (language === "pt" || language === "en" ? language : null);

/** What the engine finds again; assistants may answer otherwise tomorrow. */
const engineAspects: ReadonlySet<string> = new Set(pipelines.essay);

/** The analyses feature as the reports feature needs it. */
const essays: AnalysedEssays = async (actor, analysisId) => {
  const { analysis, work, report } = await analyses().getStoredResult(actor, analysisId);
  if (analysis.kind !== "essay") throw new AppError("not_found");
  const { text, theme, motivatingText } = work;
  return {
    input: {
      ...{ text, theme, supporting_text: motivatingText, title: null },
      language: given(analysis.language),
    },
    origin: report.provenance,
    aspects: aspectsOf(report).filter(({ aspect }) => engineAspects.has(aspect)),
  };
};

/** Results with their inputs, to be kept and verified elsewhere. */
export const exportReport = makeExportReport({ essays });
