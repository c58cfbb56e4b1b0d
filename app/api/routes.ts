import * as keySetRoute from "@/app/.well-known/jwks.json/route";
import * as analyzeCode from "@/app/analyze-code/route";
import * as healthLive from "@/app/health/live/route";
import * as healthReady from "@/app/health/ready/route";
import * as health from "@/app/health/route";
import * as adminOrganisationRoute from "./v1/admin/organisations/[id]/route";
import * as adminOrganisations from "./v1/admin/organisations/route";
import * as adminSessionRevoke from "./v1/admin/sessions/[id]/revoke/route";
import * as adminSessions from "./v1/admin/sessions/route";
import * as adminUser from "./v1/admin/users/[id]/route";
import * as adminUsers from "./v1/admin/users/route";
import * as analysisCancel from "./v1/analyses/[id]/cancel/route";
import * as analysisEvents from "./v1/analyses/[id]/events/route";
import * as analysisFindings from "./v1/analyses/[id]/findings/route";
import * as analysisProof from "./v1/analyses/[id]/proof/route";
import * as analysisReceipt from "./v1/analyses/[id]/receipt/route";
import * as analysisReplay from "./v1/analyses/[id]/replay/route";
import * as analysisReport from "./v1/analyses/[id]/report/route";
import * as analysisResultRoute from "./v1/analyses/[id]/result/route";
import * as analysis from "./v1/analyses/[id]/route";
import * as analysisSteps from "./v1/analyses/[id]/steps/route";
import * as whatIf from "./v1/analyses/[id]/what-if/route";
import * as analyses from "./v1/analyses/route";
import * as auditTable from "./v1/audit/csv/route";
import * as audit from "./v1/audit/route";
import * as logOut from "./v1/auth/logout/route";
import * as tokenRoute from "./v1/auth/token/route";
import * as batchCancel from "./v1/batches/[id]/cancel/route";
import * as batchTable from "./v1/batches/[id]/csv/route";
import * as batchReportRoute from "./v1/batches/[id]/report/route";
import * as batch from "./v1/batches/[id]/route";
import * as batches from "./v1/batches/route";
import * as classJoinCode from "./v1/classes/[id]/join-code/route";
import * as classLeave from "./v1/classes/[id]/leave/route";
import * as classMember from "./v1/classes/[id]/members/[userId]/route";
import * as classMembers from "./v1/classes/[id]/members/route";
import * as classItem from "./v1/classes/[id]/route";
import * as classJoin from "./v1/classes/join/route";
import * as classes from "./v1/classes/route";
import * as code from "./v1/code/route";
import * as documentAnalyses from "./v1/documents/[id]/analyses/route";
import * as documentContent from "./v1/documents/[id]/content/route";
import * as documentImage from "./v1/documents/[id]/pages/[number]/image/route";
import * as documentPage from "./v1/documents/[id]/pages/[number]/route";
import * as documentRetry from "./v1/documents/[id]/retry/route";
import * as document from "./v1/documents/[id]/route";
import * as documents from "./v1/documents/route";
import * as preflight from "./v1/essays/preflight/route";
import * as essays from "./v1/essays/route";
import * as fileContent from "./v1/files/[id]/content/route";
import * as fileLinkRoute from "./v1/files/[id]/link/route";
import * as file from "./v1/files/[id]/route";
import * as files from "./v1/files/route";
import * as ignore from "./v1/ignores/[id]/route";
import * as ignores from "./v1/ignores/route";
import * as invitationResend from "./v1/invitations/[id]/resend/route";
import * as invitation from "./v1/invitations/[id]/route";
import * as acceptInvitation from "./v1/invitations/accept/route";
import * as invitations from "./v1/invitations/route";
import * as keyRotate from "./v1/keys/[id]/rotate/route";
import * as key from "./v1/keys/[id]/route";
import * as keys from "./v1/keys/route";
import * as myDeletion from "./v1/me/deletion/route";
import * as exportContent from "./v1/me/exports/[id]/content/route";
import * as myExports from "./v1/me/exports/route";
import * as me from "./v1/me/route";
import * as member from "./v1/members/[id]/route";
import * as members from "./v1/members/route";
import * as notificationsRead from "./v1/notifications/read/route";
import * as notifications from "./v1/notifications/route";
import * as object from "./v1/objects/[token]/route";
import * as organisationLeave from "./v1/organisations/[id]/leave/route";
import * as organisation from "./v1/organisations/[id]/route";
import * as organisationSwitch from "./v1/organisations/[id]/switch/route";
import * as organisations from "./v1/organisations/route";
import * as queue from "./v1/queue/route";
import * as runCancel from "./v1/runs/[id]/cancel/route";
import * as runReplay from "./v1/runs/[id]/replay/route";
import * as runRerun from "./v1/runs/[id]/rerun/route";
import * as run from "./v1/runs/[id]/route";
import * as runsRerun from "./v1/runs/rerun/route";
import * as runs from "./v1/runs/route";
import * as searchTable from "./v1/search/csv/route";
import * as search from "./v1/search/route";
import * as savedSearch from "./v1/search/saved/[id]/route";
import * as savedSearches from "./v1/search/saved/route";
import * as similarWorks from "./v1/search/similar/[id]/route";
import * as suggestions from "./v1/search/suggestions/route";
import * as similarityPair from "./v1/similarity/[id]/route";
import * as similarity from "./v1/similarity/route";
import * as textRetry from "./v1/texts/[id]/retry/route";
import * as text from "./v1/texts/[id]/route";
import * as usageRoute from "./v1/usage/route";
import * as webhookRotateSecret from "./v1/webhooks/[id]/rotate-secret/route";
import * as webhook from "./v1/webhooks/[id]/route";
import * as webhooks from "./v1/webhooks/route";

/** Every declared route. Next loads route files one by one, so the document needs this list; a test holds it whole. */
export const declaredRoutes = [
  tokenRoute,
  logOut,
  keySetRoute,
  keys,
  key,
  keyRotate,
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
  analysisSteps,
  analysisResultRoute,
  analysisFindings,
  analysisReport,
  analysisProof,
  analysisReceipt,
  whatIf,
  analysisEvents,
  analysisCancel,
  analysisReplay,
  documents,
  document,
  documentContent,
  documentPage,
  documentImage,
  documentRetry,
  documentAnalyses,
  files,
  file,
  fileContent,
  fileLinkRoute,
  object,
  search,
  suggestions,
  similarWorks,
  searchTable,
  savedSearches,
  savedSearch,
  text,
  textRetry,
  similarity,
  similarityPair,
  audit,
  auditTable,
  myExports,
  exportContent,
  myDeletion,
  notifications,
  notificationsRead,
  ignores,
  ignore,
  webhooks,
  webhook,
  webhookRotateSecret,
  runs,
  runsRerun,
  run,
  runCancel,
  runRerun,
  runReplay,
  queue,
  me,
  organisations,
  organisation,
  organisationSwitch,
  organisationLeave,
  members,
  member,
  invitations,
  acceptInvitation,
  invitation,
  invitationResend,
  classes,
  classJoin,
  classItem,
  classMembers,
  classMember,
  classJoinCode,
  classLeave,
  usageRoute,
  adminUsers,
  adminUser,
  adminOrganisations,
  adminOrganisationRoute,
  adminSessions,
  adminSessionRevoke,
  health,
  healthLive,
  healthReady,
].flatMap((file) =>
  Object.values(file).flatMap((handler) => ("declaration" in handler ? [handler.declaration] : [])),
);
