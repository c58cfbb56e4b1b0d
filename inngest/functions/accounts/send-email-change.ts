import { inngest } from "@/inngest/client";
import { accounts } from "@/lib/composition/accounts";
import { emailChangeRequested } from "@/lib/features/accounts/events";

/** Mails the link that confirms another address, and a notice to the old one. */
export const sendEmailChange = inngest.createFunction(
  {
    id: "accounts-send-email-change",
    retries: 4,
    triggers: { event: "accounts/email-change.requested" },
  },
  async ({ event, step }) => {
    const { changeId } = emailChangeRequested.parse(event.data);
    await step.run("send-mails", () => accounts().sendEmailChange({ changeId }));
  },
);
