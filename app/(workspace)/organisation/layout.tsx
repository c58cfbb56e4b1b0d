import type { ReactNode } from "react";
import { requestIntl } from "@/app/request-intl";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { NavLinks } from "@/components/shell/nav-links";
import { requireSession } from "@/lib/composition/session";

export default async function OrganisationLayout({ children }: { children: ReactNode }) {
  const [{ t, locale }, { actor }] = await Promise.all([requestIntl(), requireSession()]);
  const links = [
    { href: "/organisation", label: t("organisation.members") },
    ...(actor.permissions.has("classes.read")
      ? [{ href: "/organisation/classes", label: t("organisation.classes") }]
      : []),
    ...(actor.permissions.has("webhooks.read")
      ? [{ href: "/organisation/webhooks", label: t("organisation.webhooks") }]
      : []),
    ...(actor.permissions.has("audit.read")
      ? [{ href: "/organisation/audit", label: t("organisation.audit") }]
      : []),
  ];
  return (
    <div className="grid grid-cols-1 gap-6">
      <NavLinks label={t("organisation.navigation")} links={links} />
      <ProvideMessages
        locale={locale}
        parts={[
          "common",
          "shell",
          "failure",
          "accounts",
          "organisation",
          "memberRoles",
          "errors",
          "fieldProblems",
        ]}
      >
        {children}
      </ProvideMessages>
    </div>
  );
}
