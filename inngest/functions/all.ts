import { env } from "@/lib/config/env";
import { sendPasswordReset } from "./accounts/send-password-reset";
import { makePipelineFunctions } from "./analyses/pipeline-function";
import { recordRunEndings } from "./operations/record-run-endings";

/** Every durable function of the product, for the route and for the worker. The embedded runner knows how its runs end. */
export const functions = [
  ...makePipelineFunctions("essay"),
  ...makePipelineFunctions("code"),
  sendPasswordReset,
  ...(env().inngestServer ? [recordRunEndings] : []),
];
