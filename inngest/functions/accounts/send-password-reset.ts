import { inngest } from "@/inngest/client";
import { accounts } from "@/lib/composition/accounts";
import { passwordResetRequested } from "@/lib/features/accounts/events";

/** Mails the link of a password reset that was asked for. */
export const sendPasswordReset = inngest.createFunction(
  {
    id: "accounts-send-password-reset",
    retries: 4,
    triggers: { event: "accounts/password-reset.requested" },
  },
  async ({ event, step }) => {
    const { resetId } = passwordResetRequested.parse(event.data);
    await step.run("send-mail", () => accounts().sendPasswordReset({ resetId }));
  },
);
