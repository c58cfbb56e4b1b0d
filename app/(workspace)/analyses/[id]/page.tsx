import type { Metadata } from "next";
import { cache, Suspense } from "react";
import { addIgnore } from "@/app/(workspace)/ignored/actions";
import { KnownText } from "@/app/(workspace)/known-text";
import { orInterrupt } from "@/app/interrupt";
import type { PageProps } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { AnalysisHeading } from "@/components/analyses/analysis-heading";
import { EndedNotice } from "@/components/analyses/ended-notice";
import { EditLink } from "@/components/analyses/replay/edit-link";
import { ReplayLine } from "@/components/analyses/replay/replay-line";
import { PrintButton } from "@/components/analyses/result/print-button";
import { hasFindings } from "@/components/analyses/run/progress";
import { RunView } from "@/components/analyses/run/run-view";
import { Timeline } from "@/components/analyses/run/timeline";
import { CompareLink } from "@/components/drafts/compare-link";
import type { Localisation } from "@/components/i18n/intl";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { IgnoringProvider } from "@/components/preferences/ignoring";
import { DownloadReport } from "@/components/reports/download-report";
import { SimilarLink } from "@/components/search/similar-link";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { type AnalysisDetail, type AnalysisSummary, analysisId } from "@/lib/features/analyses/schemas";
import { AppError } from "@/lib/kernel/errors";
import { cancelAnalysis } from "./actions";
import { FindingsSoFar } from "./findings-so-far";
import { replayFrom } from "./replay/actions";
import { AnalysisResultView } from "./result-view";

type Props = PageProps<{ id: string }>;

/** Of the times that an analysis was run again, the newest are linked. */
const shownReplays = 5;

const hasReport = ({ status }: Pick<AnalysisSummary, "status">): boolean =>
  status === "completed" || status === "partial";

const load = cache(async (given: string) => {
  const { actor } = await requireSession();
  const parsed = analysisId.safeParse({ id: given });
  if (!parsed.success) throw new AppError("not_found");
  return analyses().getAnalysis(actor, parsed.data.id);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return { title: (await orInterrupt(load(id))).title };
}

/** What can be done with an analysis that has ended. */
function Actions({ detail, intl: { t } }: { detail: AnalysisDetail; intl: Localisation }) {
  const { id, kind, original } = detail;
  const hasResult = hasReport(detail);
  return (
    <div className="no-print flex flex-wrap gap-2">
      {hasResult && original && hasReport(original) ? (
        <CompareLink id={id} label={t("replay.compare")} other={original.id} />
      ) : null}
      {hasResult ? <CompareLink id={id} label={t("compare.open")} /> : null}
      {hasResult ? <SimilarLink id={id} label={t("search.like.title")} /> : null}
      <EditLink id={id} label={t("replay.edit")} />
      {hasResult && kind === "essay" ? <DownloadReport id={id} label={t("report.download")} /> : null}
      {hasResult ? <PrintButton label={t("result.print")} /> : null}
    </div>
  );
}

export default async function AnalysisPage({ params }: Props) {
  const { id } = await params;
  const [intl, { actor }, detail] = await Promise.all([
    requestIntl(),
    requireSession(),
    orInterrupt(load(id)),
  ]);
  const { t, locale } = intl;
  const replays = await analyses().listAnalyses(actor, { replayOf: detail.id, limit: shownReplays });
  const hasResult = hasReport(detail);
  const underWay = detail.status === "queued" || detail.status === "running";
  return (
    <ProvideMessages
      locale={locale}
      parts={[
        "run",
        "result",
        "score",
        "review",
        "insights",
        "optimisation",
        "steps",
        "categories",
        "severities",
        "competencies",
        "errors",
        "ignored",
      ]}
    >
      <div className="grid gap-8">
        <AnalysisHeading
          detail={detail}
          intl={intl}
          actions={underWay ? null : <Actions detail={detail} intl={intl} />}
        />
        <ReplayLine detail={detail} replays={replays} intl={intl} />
        {underWay ? (
          <>
            <noscript>
              <meta httpEquiv="refresh" content="2" />
            </noscript>
            <RunView detail={detail} cancel={cancelAnalysis.bind(null, detail.id)} />
            {hasFindings(detail.steps) ? (
              <IgnoringProvider ignore={addIgnore}>
                <FindingsSoFar result={analyses().getFindingsSoFar(actor, detail.id)} intl={intl} />
              </IgnoringProvider>
            ) : null}
          </>
        ) : null}
        {hasResult ? (
          <IgnoringProvider ignore={addIgnore}>
            <AnalysisResultView detail={detail} result={analyses().getResult(actor, detail.id)} intl={intl} />
          </IgnoringProvider>
        ) : null}
        {hasResult && detail.kind === "essay" ? (
          <Suspense>
            <KnownText actor={actor} id={detail.id} authorId={detail.authorId} intl={intl} />
          </Suspense>
        ) : null}
        {underWay || hasResult ? null : <EndedNotice detail={detail} intl={intl} />}
        {underWay ? null : (
          <details className="no-print rounded-lg border border-line bg-surface px-5 py-4">
            <summary className="text-sm font-medium">{t("run.how")}</summary>
            <div className="pt-5">
              <Timeline steps={detail.steps} replay={replayFrom.bind(null, detail.id)} />
            </div>
          </details>
        )}
      </div>
    </ProvideMessages>
  );
}
