import { Search, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { PageLinks } from "@/app/page-links";
import { type PageProps, pathWith, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { SearchHits } from "@/components/search/search-hits";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { SearchForm } from "@/components/ui/search-form";
import { search } from "@/lib/composition/search";
import { requireSession } from "@/lib/composition/session";
import { searchKind, searchQuery } from "@/lib/features/search/schemas";

const path = "/search";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("search.title") };
}

export default async function SearchPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t, term } = intl;
  const kind = searchKind.safeParse(single(given.kind)).data;
  const cursor = single(given.cursor);
  const typed = single(given.q);
  const query = searchQuery.safeParse({ q: typed, kind, cursor }).data;
  const page = query ? await search().search(actor, query) : undefined;
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageHeading title={t("search.title")} />
      <SearchForm
        path={path}
        name="q"
        label={t("search.label")}
        hint={t("search.placeholder")}
        submit={t("search.submit")}
        value={typed}
        keep={{ kind }}
      />
      {query ? (
        <ChoiceLinks
          label={t("dashboard.byKind")}
          choices={[undefined, ...searchKind.options].map((value) => ({
            href: pathWith(path, { q: query.q, kind: value }),
            label: value ? term("kinds", value) : t("dashboard.allKinds"),
            current: value === kind,
          }))}
        />
      ) : null}
      {page ? (
        page.items.length > 0 ? (
          <SearchHits hits={page.items} intl={intl} />
        ) : (
          <EmptyState icon={SearchX} title={t("search.noneTitle", { query: query?.q ?? "" })}>
            {t("search.noneHint")}
          </EmptyState>
        )
      ) : (
        <EmptyState icon={Search} title={t("search.startTitle")}>
          {t("search.startHint")}
        </EmptyState>
      )}
      <PageLinks t={t} path={path} keep={{ q: typed, kind }} cursor={cursor} next={page?.next} />
    </div>
  );
}
