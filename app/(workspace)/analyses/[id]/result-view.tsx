import Link from "next/link";
import { OptimisationPanel } from "@/components/analyses/code/optimisation-panel";
import { readOptimisation } from "@/components/analyses/code/read-optimisation";
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
import { codeRules } from "@/lib/composition/code-rules";
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

type ReusedNoticeProps = { reused: NonNullable<Report["reused"]>; intl: Localisation };

/** Says that the result was not made anew, and where it was made. */
function ReusedNotice({ reused: { analysisId, at }, intl: { t, format } }: ReusedNoticeProps) {
  return (
    <Notice tone="info">
      <p>
        {t.rich("result.reused", {
          at: format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }),
          link: (words) => (
            <Link href={`/analyses/${analysisId}`} className="underline underline-offset-2">
              {words}
            </Link>
          ),
        })}
      </p>
    </Notice>
  );
}

type FasterCodeProps = Omit<AnalysisResultViewProps, "result"> & { result: AnalysisResult };

/** What was gained on a program, where its report says something of it. */
async function FasterCode({ detail, result: { text, report }, intl }: FasterCodeProps) {
  const optimisation = readOptimisation(report);
  if (!optimisation) return null;
  const rules = await codeRules();
  return (
    <OptimisationPanel
      analysisId={detail.id}
      given={text}
      fileName={detail.submission.fileName}
      optimisation={optimisation}
      titleOf={(rule) => rules.get(rule)?.title[intl.locale] ?? rule}
      intl={intl}
    />
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
      {report.reused ? <ReusedNotice reused={report.reused} intl={intl} /> : null}
      {ignored > 0 ? (
        <p className="no-print text-sm text-muted">
          {t("ignored.hidden", { count: ignored })}{" "}
          <Link href="/ignored" className="underline underline-offset-2 hover:text-foreground">
            {t("ignored.manage")}
          </Link>
        </p>
      ) : null}
      {report.kind === "code" ? <FasterCode detail={detail} result={result} intl={intl} /> : null}
      <div className="grid gap-6">
        <ResultBody detail={detail} result={result} intl={intl} />
      </div>
      <Insights text={result.text} report={report} intl={intl} />
      <p className="text-xs text-muted">{originText(report, intl)}</p>
    </div>
  );
}
