import { Insights } from "@/components/analyses/insights/insights";
import { ResultReader } from "@/components/analyses/result/result-reader";
import { viewFindings } from "@/components/analyses/result/view-finding";
import type { Localisation } from "@/components/i18n/intl";
import { Notice } from "@/components/ui/notice";
import type { AnalysisResult } from "@/lib/features/analyses/schemas";

type AnalysisResultViewProps = { result: Promise<AnalysisResult>; intl: Localisation };

/** The result of an analysis: what is missing, the text with its findings, and the figures. */
export async function AnalysisResultView({ result, intl }: AnalysisResultViewProps) {
  const { t, term, format, locale } = intl;
  const { text, report } = await result;
  return (
    <div className="grid animate-rise gap-10">
      {report.missing.length > 0 ? (
        <Notice tone="caution" title={t("result.missingTitle")}>
          <p>
            {t("result.missing", {
              aspects: format.list(report.missing.map((aspect) => term("steps", aspect))),
            })}
          </p>
        </Notice>
      ) : null}
      <ResultReader
        kind={report.kind}
        text={text}
        language={report.language}
        findings={viewFindings({ text, report }, locale)}
      />
      <Insights report={report} intl={intl} />
      <p className="text-xs text-muted">{t("result.engine", { engine: report.engine })}</p>
    </div>
  );
}
