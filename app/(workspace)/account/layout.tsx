import type { ReactNode } from "react";
import { requestIntl } from "@/app/request-intl";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { NavLinks } from "@/components/shell/nav-links";
import { PageHeading } from "@/components/ui/page-heading";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const { t, locale } = await requestIntl();
  const links = [
    { href: "/account", label: t("account.profile") },
    { href: "/account/security", label: t("account.security") },
    { href: "/account/sessions", label: t("account.sessions") },
  ];
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageHeading title={t("account.title")} />
      <NavLinks label={t("account.title")} links={links} />
      <ProvideMessages
        locale={locale}
        parts={["common", "shell", "failure", "accounts", "account", "errors", "fieldProblems"]}
      >
        {children}
      </ProvideMessages>
    </div>
  );
}
