import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { classNames } from "@/components/ui/class-names";
import type { SearchPage } from "@/lib/features/search/schemas";

type Facet = { name: string; label: string; values: { value: string; label: string; count: number }[] };

type FacetsProps = {
  facets: SearchPage["facets"];
  /** Which value of each is chosen. */
  chosen: Readonly<Record<string, string | undefined>>;
  /** The address with a value of a facet chosen, or with none. */
  hrefWith: (name: string, value: string | undefined) => string;
  intl: Localisation;
};

/** Fifths of what a kind can reach. */
const bandWidth = 20;

/** Bars of a facet are drawn against its most frequent value. */
const share = (count: number, most: number): string => `${Math.max(4, (100 * count) / Math.max(1, most))}%`;

function facetsOf(facets: SearchPage["facets"], { t, term }: Localisation): Facet[] {
  const band = (value: string) => {
    const from = Number(value) * bandWidth;
    return t("search.band", { from, to: from + bandWidth });
  };
  const of = (
    name: string,
    label: string,
    values: SearchPage["facets"][keyof SearchPage["facets"]],
    labelOf: (value: string) => string,
  ): Facet => ({ name, label, values: values.map((each) => ({ ...each, label: labelOf(each.value) })) });
  return [
    of("kind", t("search.facets.kind"), facets.kind, (value) => term("kinds", value)),
    of("band", t("search.facets.band"), facets.scoreBand, band),
    of("category", t("search.facets.category"), facets.category, (value) => term("categories", value)),
    of("state", t("search.facets.state"), facets.state, (value) => term("statuses", value)),
    of("language", t("search.facets.language"), facets.language, (value) => term("languages", value)),
  ];
}

/** How many of the hits have which value; each leads to those alone, and back. */
export function Facets({ facets, chosen, hrefWith, intl }: FacetsProps) {
  const shown = facetsOf(facets, intl).filter(({ name, values }) => values.length > 0 || chosen[name]);
  return (
    <div className="grid content-start gap-6">
      {shown.map(({ name, label, values }) => (
        <nav key={name} aria-label={label} className="grid gap-1.5">
          <h2 className="text-xs font-semibold tracking-wide text-muted uppercase">{label}</h2>
          <ul className="grid gap-0.5">
            {values.map(({ value, label: words, count }) => {
              const isChosen = chosen[name] === value;
              return (
                <li key={value}>
                  <Link
                    href={hrefWith(name, isChosen ? undefined : value)}
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
                    <span className="truncate">{words}</span>
                    <span className="tabular text-xs">{intl.format.number(count)}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
      ))}
    </div>
  );
}
