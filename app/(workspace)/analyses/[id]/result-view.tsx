import Link from "next/link";
import { Insights } from "@/components/analyses/insights/insights";
import { ResultReader } from "@/components/analyses/result/result-reader";
import { viewFindings } from "@/components/analyses/result/view-finding";
import { DraftBar } from "@/components/analyses/review/draft-bar";
import { ReviewProvider } from "@/components/analyses/review/review";
import { AnnulmentBanner } from "@/components/analyses/score/annulment-banner";
import { scoreIn } from "@/components/analyses/score/score-in";
import { ScorePanel } from "@/components/analyses/score/score-panel";
import type { Localisation } from "@/components/i18n/intl";
import { Notice } from "@/components/ui/notice";
import type { Report } from "@/lib/features/analyses/report-schemas";
import type { AnalysisDetail, AnalysisResult } from "@/lib/features/analyses/schemas";
import { rescore } from "./actions";

/** Shown of the input's hash: enough to tell two inputs apart. */
const hashCharacters = 12;

/** What the result came from, in words. */
function originText({ engine, provenance }: Report, { t, format }: Localisation): string {
  if (!provenance) return t("result.engine", { engine });
  const { engine: version, model, rules, inputSha256 } = provenance;
  const versions = [version, model, rules].filter((part) => part !== null);
  return t("report.origin", { versions: format.list(versions), input: inputSha256.slice(0, hashCharacters) });
}

type AnalysisResultViewProps = {
  detail: AnalysisDetail;
  result: Promise<AnalysisResult>;
  intl: Localisation;
};

/** An essay's score, text and findings, which its reader may accept and dismiss; a program's are only read. */
function ResultBody({
  detail,
  result,
  intl,
}: Omit<AnalysisResultViewProps, "result"> & { result: AnalysisResult }) {
  const { text, report } = result;
  const findings = viewFindings(result, intl.locale);
  const reader = (
    <ResultReader kind={report.kind} text={text} language={report.language} findings={findings} />
  );
  if (report.kind === "code") return reader;
  const { theme, motivatingText } = detail.submission;
  return (
    <ReviewProvider
      analysisId={detail.id}
      text={text}
      findings={findings}
      score={scoreIn(report)}
      rescore={rescore.bind(null, detail.id)}
    >
      <AnnulmentBanner report={report} intl={intl} />
      <ScorePanel />
      <DraftBar theme={theme} motivatingText={motivatingText} />
      {reader}
    </ReviewProvider>
  );
}

/** The result of an analysis: what is missing, the score, the text with its findings, and the figures. */
export async function AnalysisResultView({ detail, result: pending, intl }: AnalysisResultViewProps) {
  const { t, term, format } = intl;
  const result = await pending;
  const { report, ignored } = result;
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
      {ignored > 0 ? (
        <p className="no-print text-sm text-muted">
          {t("ignored.hidden", { count: ignored })}{" "}
          <Link href="/ignored" className="underline underline-offset-2 hover:text-foreground">
            {t("ignored.manage")}
          </Link>
        </p>
      ) : null}
      <div className="grid gap-6">
        <ResultBody detail={detail} result={result} intl={intl} />
      </div>
      <Insights text={result.text} report={report} intl={intl} />
      <p className="text-xs text-muted">{originText(report, intl)}</p>
    </div>
  );
}
