import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { MarkedText } from "@/components/ui/marked-text";
import type { SearchHit } from "@/lib/features/search/schemas";
import { HitReasons } from "./hit-reasons";

/** What was found, the best first, each with the words around the match. */
export function SearchHits({ hits, intl }: { hits: readonly SearchHit[]; intl: Localisation }) {
  const { t, term, format } = intl;
  return (
    <ol className="grid gap-3">
      {hits.map((hit) => (
        <li key={hit.id}>
          <Link
            href={`/${hit.kind === "document" ? "documents" : "analyses"}/${hit.id}`}
            className="block rounded-lg border border-line bg-surface px-5 py-4 shadow-card transition-colors hover:border-line-strong"
          >
            <h2
              className={hit.kind === "essay" ? "font-serif text-xl font-semibold" : "font-mono font-medium"}
            >
              <MarkedText text={hit.title} spans={hit.titleMatches} />
            </h2>
            <p
              className={`mt-1 line-clamp-3 text-muted [overflow-wrap:anywhere] ${hit.kind === "essay" ? "font-serif" : "font-mono text-sm"}`}
            >
              <MarkedText text={hit.excerpt} spans={hit.matches} />
            </p>
            <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs text-muted">
              <span>
                {term("kinds", hit.kind)} ·{" "}
                <time dateTime={hit.createdAt}>
                  {format.dateTime(new Date(hit.createdAt), { dateStyle: "medium" })}
                </time>
                {hit.score === null ? null : (
                  <>
                    {" · "}
                    <span className="tabular">{t("search.points", { points: hit.score })}</span>
                  </>
                )}
              </span>
              <HitReasons why={hit.why} intl={intl} />
            </p>
          </Link>
        </li>
      ))}
    </ol>
  );
}
