import { env } from "@/lib/config/env";
import { sendEmailChange } from "./accounts/send-email-change";
import { sendPasswordReset } from "./accounts/send-password-reset";
import { sendSignUpMail } from "./accounts/send-sign-up-mail";
import { makePipelineFunctions } from "./analyses/pipeline-function";
import { recordRunEndings } from "./operations/record-run-endings";

/** Every durable function of the product, for the route and for the worker. The embedded runner knows how its runs end. */
export const functions = [
  ...makePipelineFunctions("essay"),
  ...makePipelineFunctions("code"),
  sendEmailChange,
  sendPasswordReset,
  sendSignUpMail,
  ...(env().inngestServer ? [recordRunEndings] : []),
];
