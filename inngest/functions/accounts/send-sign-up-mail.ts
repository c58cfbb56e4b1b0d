import { inngest } from "@/inngest/client";
import { accounts } from "@/lib/composition/accounts";
import { signUpRequested } from "@/lib/features/accounts/events";

/** Answers a sign-up by mail. */
export const sendSignUpMail = inngest.createFunction(
  {
    id: "accounts-send-sign-up-mail",
    retries: 4,
    triggers: { event: "accounts/sign-up.requested" },
  },
  async ({ event, step }) => {
    const { signUpId } = signUpRequested.parse(event.data);
    await step.run("send-mail", () => accounts().sendSignUpMail({ signUpId }));
  },
);
