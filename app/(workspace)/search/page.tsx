import type { Metadata } from "next";
import { Suspense } from "react";
import { orInterrupt } from "@/app/interrupt";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import type { Localisation } from "@/components/i18n/intl";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { type Asked, addressOf, changed, readAsked, toInput } from "@/components/search/search-address";
import { SearchBox } from "@/components/search/search-box";
import { SearchHelp } from "@/components/search/search-help";
import { SearchSkeleton } from "@/components/search/search-skeleton";
import { SimilarWorksView } from "@/components/search/similar-works";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { search } from "@/lib/composition/search";
import { requireSession } from "@/lib/composition/session";
import { searchId, searchQuery } from "@/lib/features/search/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { SearchResults } from "./results";
import { SearchStart } from "./start";

const mostSimilar = 20;

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const [{ t }, { q }] = await Promise.all([requestIntl(), searchParams]);
  return { title: [single(q), t("search.title")].filter(Boolean).join(" · ") };
}

export default async function SearchPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const asked = readAsked(given);
  const like = searchId.safeParse({ id: single(given.like) }).data;
  // Before anything is sent, so that a work that is not there answers 404.
  const similar = like && (await orInterrupt(search().findSimilar(actor, like.id, { limit: mostSimilar })));
  const cursor = single(given.cursor);
  return (
    <ProvideMessages locale={intl.locale} parts={["search", "errors", "fieldProblems", "common"]}>
      <div className="grid gap-6">
        <PageHeading title={intl.t("search.title")} />
        <div className="grid gap-2">
          <SearchBox value={asked.q?.[0] ?? ""} keep={changed(asked, { q: undefined })} />
          <SearchHelp intl={intl} />
        </div>
        {similar ? (
          <SimilarWorksView works={similar} intl={intl} />
        ) : (
          <Suspense
            key={`${addressOf(asked)} ${cursor}`}
            fallback={<SearchSkeleton label={intl.t("common.loading")} />}
          >
            <Found actor={actor} asked={asked} cursor={cursor} intl={intl} />
          </Suspense>
        )}
      </div>
    </ProvideMessages>
  );
}

type FoundProps = { actor: Actor; asked: Asked; cursor: string | undefined; intl: Localisation };

/** What the address asks for: a search, or nothing yet. */
function Found({ actor, asked, cursor, intl }: FoundProps) {
  if (Object.keys(asked).length === 0) return <SearchStart actor={actor} intl={intl} />;
  const query = searchQuery.safeParse({ ...toInput(asked), cursor });
  if (query.success) return <SearchResults actor={actor} asked={asked} query={query.data} intl={intl} />;
  return (
    <Notice tone="caution" role="status">
      <p>{intl.t("search.invalid")}</p>
    </Notice>
  );
}
