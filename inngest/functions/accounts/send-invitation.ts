import { inngest } from "@/inngest/client";
import { organisations } from "@/lib/composition/organisations";
import { invitationRequested } from "@/lib/features/accounts/events";

/** Mails an invitation to an organisation. */
export const sendInvitation = inngest.createFunction(
  {
    id: "accounts-send-invitation",
    retries: 4,
    triggers: { event: "accounts/invitation.requested" },
  },
  async ({ event, step }) => {
    const invitation = invitationRequested.parse(event.data);
    await step.run("send-mail", () => organisations().sendInvitationMail(invitation));
  },
);
