import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { MarkedText } from "@/components/ui/marked-text";
import type { SearchHit } from "@/lib/features/search/schemas";

/** What was found, the best first, each with the words around the match. */
export function SearchHits({
  hits,
  intl: { term, format },
}: {
  hits: readonly SearchHit[];
  intl: Localisation;
}) {
  return (
    <ol className="grid gap-3">
      {hits.map((hit) => (
        <li key={hit.id}>
          <Link
            href={`/analyses/${hit.id}`}
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
            <p className="mt-2 text-xs text-muted">
              {term("kinds", hit.kind)} ·{" "}
              <time dateTime={hit.createdAt}>
                {format.dateTime(new Date(hit.createdAt), { dateStyle: "medium" })}
              </time>
            </p>
          </Link>
        </li>
      ))}
    </ol>
  );
}
