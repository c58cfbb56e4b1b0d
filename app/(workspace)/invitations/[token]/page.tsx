import type { Metadata } from "next";
import { NotInvited } from "@/app/(workspace)/not-invited";
import { mailedLinkReferrer } from "@/app/mailed-link";
import type { PageProps } from "@/app/page-props";
import { refusable } from "@/app/refusable";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { JoinPanel } from "@/components/organisations/join-panel";
import { organisations } from "@/lib/composition/organisations";
import { requireSession } from "@/lib/composition/session";
import { acceptInvitation } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("organisation.invitationTitle"), referrer: mailedLinkReferrer };
}

/** Opening the page changes nothing: programs that look at the links of mails accept none. */
export default async function InvitationPage({ params }: PageProps<{ token: string }>) {
  const [{ t, term, locale }, { token }, { actor }] = await Promise.all([
    requestIntl(),
    params,
    requireSession(),
  ]);
  const seen = await refusable(organisations().previewInvitation(actor, { token }));
  if ("refused" in seen) return <NotInvited title={t("organisation.invitationTitle")} error={seen.refused} />;
  const { organisationName, className, role } = seen.value;
  return (
    <div className="flex justify-center">
      <AuthPanel
        title={t("organisation.joinOrganisation", { name: organisationName })}
        lead={t("organisation.invitedAs", { role: term("memberRoles", role), class: className ?? "none" })}
      >
        <ProvideMessages locale={locale} parts={["common", "errors", "fieldProblems"]}>
          <JoinPanel action={acceptInvitation.bind(null, token)} submit={t("organisation.accept")} />
        </ProvideMessages>
      </AuthPanel>
    </div>
  );
}
