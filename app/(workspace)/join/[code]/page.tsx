import type { Metadata } from "next";
import { NotInvited } from "@/app/(workspace)/not-invited";
import type { PageProps } from "@/app/page-props";
import { refusable } from "@/app/refusable";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { JoinPanel } from "@/components/organisations/join-panel";
import { organisations } from "@/lib/composition/organisations";
import { requireSession } from "@/lib/composition/session";
import { joinClass } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("organisation.joinTitle") };
}

/** Opening the page shows what the code leads into; joining takes a press. */
export default async function JoinPage({ params }: PageProps<{ code: string }>) {
  const [{ t, locale }, { code }, { actor }] = await Promise.all([requestIntl(), params, requireSession()]);
  const seen = await refusable(organisations().previewClass(actor, { code }));
  if ("refused" in seen) return <NotInvited title={t("organisation.joinTitle")} error={seen.refused} />;
  const { className, organisationName } = seen.value;
  return (
    <div className="flex justify-center">
      <AuthPanel
        title={t("organisation.joinClass", { name: className })}
        lead={t("organisation.joinLead", { organisation: organisationName })}
      >
        <ProvideMessages locale={locale} parts={["common", "errors", "fieldProblems"]}>
          <JoinPanel action={joinClass.bind(null, code)} submit={t("organisation.join")} />
        </ProvideMessages>
      </AuthPanel>
    </div>
  );
}
