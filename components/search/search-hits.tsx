import { Sparkles } from "lucide-react";
import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { MarkedText } from "@/components/ui/marked-text";
import type { SearchHit } from "@/lib/features/search/schemas";
import { HitKeys } from "./hit-keys";
import { HitReasons } from "./hit-reasons";
import { likeAddress } from "./search-address";

type SearchHitsProps = { hits: readonly SearchHit[]; intl: Localisation };

export const workAddress = ({ kind, id }: Pick<SearchHit, "kind" | "id">): string =>
  `/${kind === "document" ? "documents" : "analyses"}/${id}`;

/** What was found, the best first, each with the words around the match. */
export function SearchHits({ hits, intl }: SearchHitsProps) {
  return (
    <>
      <HitKeys />
      <ol className="grid gap-3">
        {hits.map((hit) => (
          <li
            key={hit.id}
            className="relative rounded-lg border border-line bg-surface px-5 py-4 shadow-card transition-colors hover:border-line-strong has-[[data-hit]:focus-visible]:border-accent"
          >
            <Hit hit={hit} intl={intl} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Hit({ hit, intl }: { hit: SearchHit; intl: Localisation }) {
  const { t, term, format } = intl;
  const isEssay = hit.kind === "essay";
  return (
    <>
      <h2 className={isEssay ? "font-serif text-xl font-semibold" : "font-mono font-medium"}>
        <Link
          href={workAddress(hit)}
          data-hit
          className="[overflow-wrap:anywhere] after:absolute after:inset-0"
        >
          <MarkedText text={hit.title} spans={hit.titleMatches} />
        </Link>
      </h2>
      <p
        className={`mt-1 line-clamp-3 text-muted [overflow-wrap:anywhere] ${isEssay ? "font-serif" : "font-mono text-sm"}`}
      >
        <MarkedText text={hit.excerpt} spans={hit.matches} />
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs text-muted">
        <p>
          {term("kinds", hit.kind)} ·{" "}
          <time dateTime={hit.createdAt}>
            {format.dateTime(new Date(hit.createdAt), { dateStyle: "medium" })}
          </time>
          {hit.authorName ? ` · ${t("search.by", { author: hit.authorName })}` : null}
          {hit.score === null ? null : (
            <>
              {" · "}
              <span className="tabular">{t("search.points", { points: hit.score })}</span>
            </>
          )}
        </p>
        <HitReasons why={hit.why} intl={intl} />
        <Link
          href={likeAddress(hit.id)}
          aria-label={t("search.similarToThis", { title: hit.title })}
          className="relative ml-auto inline-flex items-center gap-1 rounded-md py-1 font-medium text-accent underline-offset-4 hover:underline"
        >
          <Sparkles aria-hidden className="size-3.5" />
          {t("search.similarTo")}
        </Link>
      </div>
    </>
  );
}
