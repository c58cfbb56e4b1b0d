import { forbidden } from "next/navigation";
import type { ReactNode } from "react";
import { requestIntl } from "@/app/request-intl";
import { SessionHeader } from "@/app/session-header";
import { NavLinks } from "@/components/shell/nav-links";
import { requireSession } from "@/lib/composition/session";

/** Spares everybody else the wait; the use cases check each actor themselves. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const [{ t }, { actor }] = await Promise.all([requestIntl(), requireSession()]);
  if (!actor.permissions.has("users.read")) forbidden();
  const links = [
    { href: "/admin", label: t("admin.users") },
    { href: "/admin/organisations", label: t("admin.organisations") },
    { href: "/admin/sessions", label: t("admin.sessions") },
    { href: "/admin/roles", label: t("admin.roles") },
    { href: "/admin/plans", label: t("admin.plans") },
    { href: "/organisation/audit?chain=platform", label: t("admin.audit") },
    { href: "/admin/queue", label: t("shell.queue") },
    { href: "/admin/runs", label: t("shell.runs") },
  ];
  return (
    <>
      <SessionHeader />
      <main id="main" tabIndex={-1} className="container-page flex-1 py-8 outline-none sm:py-10">
        <div className="mb-6">
          <NavLinks label={t("admin.title")} links={links} />
        </div>
        {children}
      </main>
    </>
  );
}
