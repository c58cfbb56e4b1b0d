import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pathWith } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import { LinkAccountForm } from "@/components/accounts/link-account-form";
import { addressToLink } from "@/lib/composition/provider-sign-in";
import { linkToAccount } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("accounts.linkTitle") };
}

/** The address that a provider vouches for has an account: its password links the two. */
export default async function LinkAccountPage() {
  const [{ t }, email] = await Promise.all([requestIntl(), addressToLink()]);
  if (email === null) redirect(pathWith("/login", { problem: "identity_invalid" }));
  return (
    <AuthPanel title={t("accounts.linkTitle")} lead={t("accounts.linkLead", { email })}>
      <LinkAccountForm action={linkToAccount} email={email} />
      <p className="mt-5 text-sm text-muted">{t("accounts.linkHint")}</p>
    </AuthPanel>
  );
}
