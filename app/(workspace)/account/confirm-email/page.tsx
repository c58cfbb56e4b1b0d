import type { Metadata } from "next";
import { mailedLinkReferrer } from "@/app/mailed-link";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { ConfirmEmailForm } from "@/components/accounts/confirm-email-form";
import { Section } from "@/components/accounts/section";
import { requireSession } from "@/lib/composition/session";
import { confirmEmailChange } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("account.emailConfirm"), referrer: mailedLinkReferrer };
}

/** Opening the page changes nothing: programs that look at the links of mails use none up. */
export default async function ConfirmEmailPage({ searchParams }: PageProps) {
  const [{ t }, query] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  return (
    <Section id="confirm-heading" title={t("account.emailTitle")}>
      <ConfirmEmailForm action={confirmEmailChange} token={single(query.token) ?? ""} />
    </Section>
  );
}
