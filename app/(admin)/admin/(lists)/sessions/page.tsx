import { MonitorOff } from "lucide-react";
import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { SessionTable } from "@/components/administration/session-table";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { SearchForm } from "@/components/ui/search-form";
import { administration } from "@/lib/composition/administration";
import { requireSession } from "@/lib/composition/session";
import { adminSessionsQuery } from "@/lib/features/accounts/admin-schemas";
import { endSessionOf } from "../../end-session";

const path = "/admin/sessions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("admin.sessions") };
}

export default async function AllSessionsPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t, locale } = intl;
  const address = single(given.address)?.slice(0, 100);
  const asked = { address, userId: single(given.user), cursor: single(given.cursor) };
  const parsed = adminSessionsQuery.safeParse(asked).data;
  const page = parsed
    ? await orInterrupt(administration().listSessions(actor, parsed))
    : { items: [], next: undefined };
  const filter = { address, user: asked.userId };
  return (
    <ProvideMessages locale={locale} parts={["common", "shell", "admin", "errors", "fieldProblems"]}>
      <div className="grid gap-6">
        <PageHeading title={t("admin.sessions")} lead={t("admin.sessionsLead")} />
        <SearchForm
          path={path}
          name="address"
          label={t("admin.findAddress")}
          submit={t("admin.filter")}
          value={address}
          keep={{ user: asked.userId }}
        />
        {page.items.length > 0 ? (
          <SessionTable items={page.items} intl={intl} end={endSessionOf} />
        ) : (
          <EmptyState icon={MonitorOff} title={t("admin.noSessions")} />
        )}
        <PageLinks t={t} path={path} keep={filter} cursor={asked.cursor} next={page.next} />
      </div>
    </ProvideMessages>
  );
}
