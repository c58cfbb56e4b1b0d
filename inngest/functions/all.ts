import { sendEmailChange } from "./accounts/send-email-change";
import { sendPasswordReset } from "./accounts/send-password-reset";
import { sendSignUpMail } from "./accounts/send-sign-up-mail";
import { makePipelineFunctions } from "./analyses/pipeline-function";

/** Every durable function of the product, for the route and for the worker. */
export const functions = [
  ...makePipelineFunctions("essay"),
  ...makePipelineFunctions("code"),
  sendEmailChange,
  sendPasswordReset,
  sendSignUpMail,
];
