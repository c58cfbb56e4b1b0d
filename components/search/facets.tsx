import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { classNames } from "@/components/ui/class-names";
import type { SearchPage } from "@/lib/features/search/schemas";
import { type Facet, facetsOf } from "./facet-values";
import { MonthFacet } from "./month-facet";
import { type Asked, addressOf, changed } from "./search-address";

type FacetsProps = { facets: SearchPage["facets"]; asked: Asked; intl: Localisation };

/** So many values of a facet stand open; the rest unfolds. */
const mostOpen = 8;

/** Bars of a facet are drawn against its most frequent value. */
const share = (count: number, most: number): string => `${Math.max(4, (100 * count) / Math.max(1, most))}%`;

/** How many of the hits have which value; each leads to those alone, and back. */
export function Facets({ facets, asked, intl }: FacetsProps) {
  const shown = facetsOf(facets, intl).filter(({ values }) => values.length > 0);
  return (
    <>
      {shown.map((facet) => (
        <nav key={facet.name} aria-label={facet.label} className="grid content-start gap-1.5">
          <h2 className="text-xs font-semibold tracking-wide text-muted uppercase">{facet.label}</h2>
          <FacetList facet={facet} from={0} to={mostOpen} asked={asked} intl={intl} />
          {facet.values.length > mostOpen ? (
            <details>
              <summary className="cursor-pointer rounded-md px-2 py-1 text-sm text-muted hover:text-foreground">
                {intl.t("search.moreValues", { count: facet.values.length - mostOpen })}
              </summary>
              <FacetList facet={facet} from={mostOpen} asked={asked} intl={intl} />
            </details>
          ) : null}
        </nav>
      ))}
      <MonthFacet months={facets.month} asked={asked} intl={intl} />
    </>
  );
}

type FacetListProps = { facet: Facet; from: number; to?: number; asked: Asked; intl: Localisation };

function FacetList({ facet: { name, values }, from, to, asked, intl }: FacetListProps) {
  return (
    <ul className="grid gap-0.5">
      {values.slice(from, to).map(({ value, label, count }) => {
        const isChosen = asked[name]?.includes(value) ?? false;
        return (
          <li key={value}>
            <Link
              href={addressOf(changed(asked, { [name]: isChosen ? undefined : value }))}
              aria-current={isChosen ? "true" : undefined}
              className={classNames(
                "relative isolate flex items-baseline justify-between gap-3 overflow-hidden rounded-md px-2 py-1 text-sm",
                isChosen ? "bg-foreground text-background" : "hover:bg-sunken",
              )}
            >
              {isChosen ? null : (
                <span
                  aria-hidden
                  className="absolute inset-y-0 left-0 -z-10 rounded-md bg-accent-soft"
                  style={{ width: share(count, values[0]?.count ?? 1) }}
                />
              )}
              <span className="truncate">{label}</span>
              <span className="tabular text-xs">{intl.format.number(count)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
