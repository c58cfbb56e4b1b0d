import { inngest } from "@/inngest/client";
import { accounts } from "@/lib/composition/accounts";
import { securityNoticeRequested } from "@/lib/features/accounts/events";

/** Tells a user by mail what happened to their account. */
export const sendSecurityNotice = inngest.createFunction(
  {
    id: "accounts-send-security-notice",
    retries: 4,
    triggers: { event: "accounts/security-notice.requested" },
  },
  async ({ event, step }) => {
    const notice = securityNoticeRequested.parse(event.data);
    await step.run("send-mail", () => accounts().sendSecurityNotice(notice));
  },
);
