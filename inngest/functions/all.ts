import { env } from "@/lib/config/env";
import { sendEmailChange } from "./accounts/send-email-change";
import { sendInvitation } from "./accounts/send-invitation";
import { sendPasswordReset } from "./accounts/send-password-reset";
import { sendSecurityNotice } from "./accounts/send-security-notice";
import { sendSignUpMail } from "./accounts/send-sign-up-mail";
import { makePipelineFunctions } from "./analyses/pipeline-function";
import { extractText } from "./documents/extract-text";
import { recordRunEndings } from "./operations/record-run-endings";
import { deleteAccount } from "./privacy/delete-account";
import { exportAccount } from "./privacy/export-account";
import { indexDocuments } from "./search/index-documents";
import { readText } from "./texts/read-text";

/** Every durable function of the product, for the route and for the worker. The embedded runner knows how its runs end. */
export const functions = [
  ...makePipelineFunctions("essay"),
  ...makePipelineFunctions("code"),
  deleteAccount,
  extractText,
  exportAccount,
  indexDocuments,
  readText,
  sendEmailChange,
  sendInvitation,
  sendPasswordReset,
  sendSecurityNotice,
  sendSignUpMail,
  ...(env().inngestServer ? [recordRunEndings] : []),
];
