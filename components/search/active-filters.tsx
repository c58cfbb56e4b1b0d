import { X } from "lucide-react";
import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import type { SearchPage } from "@/lib/features/search/schemas";
import { filterValueLabel } from "./facet-values";
import { type Asked, addressOf, filtersOf, readAsked, without } from "./search-address";

type ActiveFiltersProps = { asked: Asked; facets: SearchPage["facets"]; intl: Localisation };

/** The filters in use, each with the way to the search without it. */
export function ActiveFilters({ asked, facets, intl }: ActiveFiltersProps) {
  const { t } = intl;
  const filters = filtersOf(asked);
  if (filters.length === 0) return null;
  const names = new Map([...facets.author, ...facets.class].map(({ value, label }) => [value, label]));
  const words = readAsked({ q: asked.q?.[0], sort: asked.sort?.[0] });
  return (
    <nav aria-label={t("search.activeFilters")}>
      <ul className="flex flex-wrap items-center gap-2">
        {filters.map(({ name, value }) => {
          const label = filterValueLabel(intl, name, value, names.get(value));
          return (
            <li key={`${name} ${value}`}>
              <Link
                href={addressOf(without(asked, name, value))}
                aria-label={t("search.dropFilter", { filter: label })}
                className="inline-flex items-center gap-1.5 rounded-full bg-accent-soft py-1 pr-2 pl-3 text-sm text-accent hover:bg-sunken"
              >
                {label}
                <X aria-hidden className="size-3.5" />
              </Link>
            </li>
          );
        })}
        {filters.length > 1 ? (
          <li>
            <Link
              href={addressOf(words)}
              className="px-1 text-sm text-muted underline-offset-4 hover:underline"
            >
              {t("search.dropAll")}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
