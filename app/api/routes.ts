import * as healthLive from "@/app/health/live/route";
import * as healthReady from "@/app/health/ready/route";
import * as health from "@/app/health/route";
import {
  analysisDetail,
  analysisEvent,
  analysisResult,
  analysisSummary,
  finding,
  metric,
  report,
  submissionReceipt,
} from "@/lib/features/analyses/schemas";
import { notification } from "@/lib/features/notifications/schemas";
import { searchHit } from "@/lib/features/search/schemas";
import * as analysisCancel from "./v1/analyses/[id]/cancel/route";
import * as analysisEvents from "./v1/analyses/[id]/events/route";
import * as analysisResultRoute from "./v1/analyses/[id]/result/route";
import * as analysis from "./v1/analyses/[id]/route";
import * as analyses from "./v1/analyses/route";
import * as code from "./v1/code/route";
import * as essays from "./v1/essays/route";
import * as notificationsRead from "./v1/notifications/read/route";
import * as notifications from "./v1/notifications/route";
import * as search from "./v1/search/route";

/** Every declared route. Next loads route files one by one, so the document needs this list; a test holds it whole. */
export const declaredRoutes = [
  essays,
  code,
  analyses,
  analysis,
  analysisResultRoute,
  analysisEvents,
  analysisCancel,
  search,
  notifications,
  notificationsRead,
  health,
  healthLive,
  healthReady,
].flatMap((file) => Object.values(file).map((route) => route.declaration));

/** Schemas that the document names. */
export const namedSchemas = {
  AnalysisSummary: analysisSummary,
  AnalysisDetail: analysisDetail,
  AnalysisEvent: analysisEvent,
  AnalysisResult: analysisResult,
  Report: report,
  Finding: finding,
  Metric: metric,
  SubmissionReceipt: submissionReceipt,
  SearchHit: searchHit,
  Notification: notification,
};
