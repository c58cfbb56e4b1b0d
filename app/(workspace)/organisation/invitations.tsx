import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { requestIntl } from "@/app/request-intl";
import { Section } from "@/components/accounts/section";
import { InvitationTable } from "@/components/organisations/invitation-table";
import { InviteForm } from "@/components/organisations/invite-form";
import { organisations } from "@/lib/composition/organisations";
import type { Actor } from "@/lib/kernel/actor";
import { maxPageSize } from "@/lib/kernel/page";
import { invite, resendInvitation, revokeInvitation } from "./actions";

const path = "/organisation";

/** The form that invites, and who has not come yet. */
export async function Invitations({ actor, cursor }: { actor: Actor; cursor?: string }) {
  const intl = await requestIntl();
  const { t, term } = intl;
  const [page, classes] = await orInterrupt(
    Promise.all([
      organisations().listInvitations(actor, { cursor }),
      organisations().listClasses(actor, { limit: maxPageSize }),
    ]),
  );
  return (
    <Section
      id="invitations-heading"
      title={t("organisation.invitations")}
      lead={t("organisation.inviteLead")}
    >
      <InviteForm
        action={invite}
        roles={organisations()
          .rolesToGrant(actor)
          .map((role) => ({ value: role, label: term("memberRoles", role) }))}
        classes={classes.items.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {page.items.length > 0 ? (
        <InvitationTable
          invitations={page.items}
          intl={intl}
          resend={(id) => resendInvitation.bind(null, id)}
          revoke={(id) => revokeInvitation.bind(null, id)}
        />
      ) : null}
      <PageLinks
        t={t}
        path={path}
        parameter="invited"
        cursor={cursor}
        next={page.next}
        label={t("organisation.invitationPages")}
      />
    </Section>
  );
}
