import { forbidden } from "next/navigation";
import type { ReactNode } from "react";
import { requestIntl } from "@/app/request-intl";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { NavLinks } from "@/components/shell/nav-links";
import { PageHeading } from "@/components/ui/page-heading";
import { requireSession } from "@/lib/composition/session";

/** Spares whoever looks on in another's name the wait; the use cases check each actor themselves. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const [{ t, locale }, { actor }] = await Promise.all([requestIntl(), requireSession()]);
  if (!actor.permissions.has("account.read")) forbidden();
  const links = [
    { href: "/account", label: t("account.profile") },
    { href: "/account/security", label: t("account.security") },
    { href: "/account/sessions", label: t("account.sessions") },
    { href: "/account/privacy", label: t("account.privacy") },
    ...(actor.permissions.has("keys.read") ? [{ href: "/account/keys", label: t("account.keys") }] : []),
    ...(actor.permissions.has("usage.read") ? [{ href: "/account/usage", label: t("account.usage") }] : []),
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
