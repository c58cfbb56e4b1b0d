import { UserX } from "lucide-react";
import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { UserTable } from "@/components/operations/user-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { SearchForm } from "@/components/ui/search-form";
import { accounts } from "@/lib/composition/accounts";
import { requireSession } from "@/lib/composition/session";
import { listUsersQuery } from "@/lib/features/accounts/schemas";

const path = "/admin";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("admin.users") };
}

export default async function UsersPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t } = intl;
  const query = single(given.q)?.slice(0, 200);
  const cursor = single(given.cursor);
  const page = await orInterrupt(accounts().listUsers(actor, listUsersQuery.parse({ query, cursor })));
  return (
    <div className="grid gap-6">
      <PageHeading title={t("admin.users")} lead={t("admin.usersLead")} />
      <SearchForm
        path={path}
        name="q"
        label={t("admin.findUser")}
        submit={t("search.submit")}
        value={query}
      />
      {page.items.length > 0 ? (
        <UserTable users={page.items} intl={intl} />
      ) : (
        <EmptyState icon={UserX} title={t("admin.noUsers")} />
      )}
      <PageLinks t={t} path={path} keep={{ q: query }} cursor={cursor} next={page.next} />
    </div>
  );
}
