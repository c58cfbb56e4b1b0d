import * as analyzeCode from "@/app/analyze-code/route";
import * as healthLive from "@/app/health/live/route";
import * as healthReady from "@/app/health/ready/route";
import * as health from "@/app/health/route";
import { batchItem, batchReport, batchSummary } from "@/lib/features/analyses/batch-schemas";
import { optimisation } from "@/lib/features/analyses/optimisation-schemas";
import { essayScore, finding, metric, report } from "@/lib/features/analyses/report-schemas";
import {
  analysisDetail,
  analysisEvent,
  analysisResult,
  analysisSummary,
  submissionReceipt,
} from "@/lib/features/analyses/schemas";
import { notification } from "@/lib/features/notifications/schemas";
import { queueOverview, runDetail, runSummary } from "@/lib/features/operations/schemas";
import { ignore as ignoreSchema } from "@/lib/features/preferences/schemas";
import { reportDocument } from "@/lib/features/reports/schemas";
import { searchHit } from "@/lib/features/search/schemas";
import * as analysisCancel from "./v1/analyses/[id]/cancel/route";
import * as analysisEvents from "./v1/analyses/[id]/events/route";
import * as analysisProof from "./v1/analyses/[id]/proof/route";
import * as analysisReceipt from "./v1/analyses/[id]/receipt/route";
import * as analysisReplay from "./v1/analyses/[id]/replay/route";
import * as analysisReport from "./v1/analyses/[id]/report/route";
import * as analysisResultRoute from "./v1/analyses/[id]/result/route";
import * as analysis from "./v1/analyses/[id]/route";
import * as whatIf from "./v1/analyses/[id]/what-if/route";
import * as analyses from "./v1/analyses/route";
import * as batchCancel from "./v1/batches/[id]/cancel/route";
import * as batchTable from "./v1/batches/[id]/csv/route";
import * as batchReportRoute from "./v1/batches/[id]/report/route";
import * as batch from "./v1/batches/[id]/route";
import * as batches from "./v1/batches/route";
import * as code from "./v1/code/route";
import * as preflight from "./v1/essays/preflight/route";
import * as essays from "./v1/essays/route";
import * as ignore from "./v1/ignores/[id]/route";
import * as ignores from "./v1/ignores/route";
import * as notificationsRead from "./v1/notifications/read/route";
import * as notifications from "./v1/notifications/route";
import * as queue from "./v1/queue/route";
import * as runCancel from "./v1/runs/[id]/cancel/route";
import * as runReplay from "./v1/runs/[id]/replay/route";
import * as runRerun from "./v1/runs/[id]/rerun/route";
import * as run from "./v1/runs/[id]/route";
import * as runsRerun from "./v1/runs/rerun/route";
import * as runs from "./v1/runs/route";
import * as search from "./v1/search/route";

/** Every declared route. Next loads route files one by one, so the document needs this list; a test holds it whole. */
export const declaredRoutes = [
  essays,
  preflight,
  code,
  analyzeCode,
  batches,
  batch,
  batchReportRoute,
  batchTable,
  batchCancel,
  analyses,
  analysis,
  analysisResultRoute,
  analysisReport,
  analysisProof,
  analysisReceipt,
  whatIf,
  analysisEvents,
  analysisCancel,
  analysisReplay,
  search,
  notifications,
  notificationsRead,
  ignores,
  ignore,
  runs,
  runsRerun,
  run,
  runCancel,
  runRerun,
  runReplay,
  queue,
  health,
  healthLive,
  healthReady,
].flatMap((file) =>
  Object.values(file).flatMap((handler) => ("declaration" in handler ? [handler.declaration] : [])),
);

/** Schemas that the document names. */
export const namedSchemas = {
  AnalysisSummary: analysisSummary,
  AnalysisDetail: analysisDetail,
  AnalysisEvent: analysisEvent,
  AnalysisResult: analysisResult,
  Report: report,
  Finding: finding,
  EssayScore: essayScore,
  Optimisation: optimisation,
  Metric: metric,
  SubmissionReceipt: submissionReceipt,
  BatchSummary: batchSummary,
  BatchReport: batchReport,
  BatchItem: batchItem,
  SearchHit: searchHit,
  Notification: notification,
  ReportDocument: reportDocument,
  Ignore: ignoreSchema,
  RunSummary: runSummary,
  RunDetail: runDetail,
  QueueOverview: queueOverview,
};
