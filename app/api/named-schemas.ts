import { apiKey } from "@/lib/features/access/schemas";
import { adminOrganisation, adminSession, userDetail } from "@/lib/features/accounts/admin-schemas";
import {
  classMember as classMemberSchema,
  invitation as invitationSchema,
  member as memberSchema,
  me as meSchema,
  organisation as organisationSchema,
  schoolClass,
} from "@/lib/features/accounts/organisation-schemas";
import { userSummary } from "@/lib/features/accounts/schemas";
import { batchItem, batchReport, batchSummary } from "@/lib/features/analyses/batch-schemas";
import { originalFile } from "@/lib/features/analyses/file-schemas";
import { optimisation } from "@/lib/features/analyses/optimisation-schemas";
import { essayScore, finding, metric, report } from "@/lib/features/analyses/report-schemas";
import {
  analysisDetail,
  analysisEvent,
  analysisResult,
  analysisSummary,
} from "@/lib/features/analyses/schemas";
import { submissionReceipt } from "@/lib/features/analyses/submission-schemas";
import { auditEntry } from "@/lib/features/audit/schemas";
import { documentDetail, documentJob, pageText } from "@/lib/features/documents/schemas";
import { notification } from "@/lib/features/notifications/schemas";
import { queueOverview, runDetail, runSummary } from "@/lib/features/operations/schemas";
import { ignore as ignoreSchema } from "@/lib/features/preferences/schemas";
import { dataExport } from "@/lib/features/privacy/schemas";
import { reportDocument } from "@/lib/features/reports/schemas";
import { savedSearch as savedSearchSchema, searchHit } from "@/lib/features/search/schemas";
import { comparedPair, textKnown, textPair } from "@/lib/features/texts/schemas";
import { usageReport } from "@/lib/features/usage/schemas";
import { webhook as webhookSchema } from "@/lib/features/webhooks/schemas";

/** Schemas that the document names. */
export const namedSchemas = {
  Me: meSchema,
  Organisation: organisationSchema,
  Member: memberSchema,
  Invitation: invitationSchema,
  SchoolClass: schoolClass,
  ClassMember: classMemberSchema,
  ApiKey: apiKey,
  AuditEntry: auditEntry,
  DataExport: dataExport,
  DocumentJob: documentJob,
  DocumentDetail: documentDetail,
  DocumentPageText: pageText,
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
  OriginalFile: originalFile,
  SearchHit: searchHit,
  SavedSearch: savedSearchSchema,
  TextKnown: textKnown,
  TextPair: textPair,
  ComparedPair: comparedPair,
  Webhook: webhookSchema,
  Notification: notification,
  ReportDocument: reportDocument,
  Ignore: ignoreSchema,
  RunSummary: runSummary,
  RunDetail: runDetail,
  QueueOverview: queueOverview,
  UsageReport: usageReport,
  UserSummary: userSummary,
  UserDetail: userDetail,
  AdminOrganisation: adminOrganisation,
  AdminSession: adminSession,
};
