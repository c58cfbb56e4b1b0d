import { Download } from "lucide-react";
import type { Localisation } from "@/components/i18n/intl";
import { ActiveFilters } from "@/components/search/active-filters";
import { FacetPanel } from "@/components/search/facet-panel";
import { Facets } from "@/components/search/facets";
import { FallbackNotice } from "@/components/search/fallback-notice";
import { NothingFound } from "@/components/search/nothing-found";
import { SaveSearch } from "@/components/search/save-search";
import { type Asked, addressOf, changed, parametersOf } from "@/components/search/search-address";
import { SearchHits } from "@/components/search/search-hits";
import { SearchSummary } from "@/components/search/search-summary";
import { Button } from "@/components/ui/button";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { Pagination } from "@/components/ui/pagination";
import { search } from "@/lib/composition/search";
import { type SearchQuery, searchSort } from "@/lib/features/search/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { saveSearch } from "./actions";

type SearchResultsProps = { actor: Actor; asked: Asked; query: SearchQuery; intl: Localisation };

/** One page of hits with what there is to narrow them by, and what can be done with the search. */
export async function SearchResults({ actor, asked, query, intl }: SearchResultsProps) {
  const { t } = intl;
  const page = await search().search(actor, query);
  const [sort = "relevance"] = asked.sort ?? [];
  return (
    <div className="grid gap-5">
      {page.degraded ? <FallbackNotice intl={intl} /> : null}
      <ActiveFilters asked={asked} facets={page.facets} intl={intl} />
      <div className="grid grid-cols-1 gap-x-8 gap-y-4 lg:grid-cols-[14rem_1fr]">
        <FacetPanel>
          <Facets facets={page.facets} asked={asked} intl={intl} />
        </FacetPanel>
        <div className="grid min-w-0 content-start gap-4">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <SearchSummary page={page} intl={intl} />
            <div className="flex flex-wrap gap-2">
              <SaveSearch
                key={addressOf(asked)}
                action={saveSearch}
                query={parametersOf(asked).toString()}
                name={query.q?.slice(0, 100) ?? ""}
              />
              <Button asChild size="small">
                <a href={addressOf(changed(asked, { sort: undefined }), "/api/v1/search/csv")} download>
                  <Download aria-hidden />
                  {t("search.export")}
                </a>
              </Button>
            </div>
          </div>
          {page.items.length > 0 ? (
            <>
              <ChoiceLinks
                label={t("search.sort")}
                choices={searchSort.options.map((value) => ({
                  href: addressOf(changed(asked, { sort: value === "relevance" ? undefined : value })),
                  label: t(`search.sorts.${value}`),
                  current: sort === value,
                }))}
              />
              <SearchHits hits={page.items} intl={intl} />
            </>
          ) : (
            <NothingFound asked={asked} unknownAuthors={page.unknownAuthors} intl={intl} />
          )}
          <Pagination
            label={t("common.paging")}
            first={query.cursor ? { href: addressOf(asked), label: t("common.firstPage") } : undefined}
            next={
              page.next
                ? { href: addressOf(changed(asked, { cursor: page.next })), label: t("common.nextPage") }
                : undefined
            }
          />
        </div>
      </div>
    </div>
  );
}
