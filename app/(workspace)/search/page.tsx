import { Download, Search, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { PageLinks } from "@/app/page-links";
import { type PageProps, pathWith, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { Facets } from "@/components/search/facets";
import { SearchHits } from "@/components/search/search-hits";
import { SearchSummary } from "@/components/search/search-summary";
import { Button } from "@/components/ui/button";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { SearchForm } from "@/components/ui/search-form";
import { search } from "@/lib/composition/search";
import { requireSession } from "@/lib/composition/session";
import { searchQuery, searchSort } from "@/lib/features/search/schemas";

const path = "/search";

/** What the address says beside the words: each is a parameter of the API as well. */
const filterNames = ["kind", "state", "band", "language", "category", "sort"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("search.title") };
}

export default async function SearchPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t } = intl;
  const typed = single(given.q);
  const cursor = single(given.cursor);
  const chosen = Object.fromEntries(filterNames.map((name) => [name, single(given[name])]));
  const isAsked = [typed, ...Object.values(chosen)].some((value) => value !== undefined);
  const query = isAsked ? searchQuery.safeParse({ q: typed, ...chosen, cursor }).data : undefined;
  const page = query ? await search().search(actor, query) : undefined;
  const hrefWith = (name: string, value: string | undefined) =>
    pathWith(path, { q: typed, ...chosen, [name]: value });
  return (
    <div className="grid gap-6">
      <PageHeading title={t("search.title")} />
      <div className="grid gap-2">
        <SearchForm
          path={path}
          name="q"
          label={t("search.label")}
          hint={t("search.placeholder")}
          submit={t("search.submit")}
          value={typed}
          keep={chosen}
        />
        <p className="text-xs text-muted">{t("search.syntaxHint")}</p>
      </div>
      {page ? (
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-[14rem_1fr]">
          <Facets facets={page.facets} chosen={chosen} hrefWith={hrefWith} intl={intl} />
          <div className="grid min-w-0 content-start gap-4">
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <SearchSummary page={page} intl={intl} />
              <Button asChild size="small">
                <a href={pathWith("/api/v1/search/csv", { q: typed, ...chosen, sort: undefined })} download>
                  <Download aria-hidden />
                  {t("search.export")}
                </a>
              </Button>
            </div>
            <ChoiceLinks
              label={t("search.sort")}
              choices={searchSort.options.map((value) => ({
                href: hrefWith("sort", value === "relevance" ? undefined : value),
                label: t(`search.sorts.${value}`),
                current: (chosen.sort ?? "relevance") === value,
              }))}
            />
            {page.items.length > 0 ? (
              <SearchHits hits={page.items} intl={intl} />
            ) : (
              <EmptyState icon={SearchX} title={t("search.noneTitle", { query: typed ?? "" })}>
                {t("search.noneHint")}
              </EmptyState>
            )}
            <PageLinks t={t} path={path} keep={{ q: typed, ...chosen }} cursor={cursor} next={page.next} />
          </div>
        </div>
      ) : (
        <EmptyState icon={Search} title={t("search.startTitle")}>
          {t("search.startHint")}
        </EmptyState>
      )}
    </div>
  );
}
