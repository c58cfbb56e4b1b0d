import type { Localisation } from "@/components/i18n/intl";
import type { SearchPage } from "@/lib/features/search/schemas";

export type FacetValue = { value: string; label: string; count: number };
/** `name` is the parameter that a value is chosen by. */
export type Facet = { name: string; label: string; values: FacetValue[] };

/** Fifths of what a kind can reach. */
const bandWidth = 20;

/** What a value of a filter is called; a name that only the data has comes with it. */
export function filterValueLabel(
  { t, term, format }: Localisation,
  name: string,
  value: string,
  known?: string,
): string {
  if (name === "band") {
    const from = Number(value) * bandWidth;
    return t("search.band", { from, to: from + bandWidth });
  }
  if (name === "kind") return term("kinds", value);
  if (name === "state") return term("statuses", value);
  if (name === "language") return term("languages", value);
  if (name === "category") return term("categories", value);
  if (name === "author" || name === "class") return known ?? t(`search.unnamed.${name}`);
  if (name === "from" || name === "to") {
    const day = format.dateTime(new Date(value), { dateStyle: "medium", timeZone: "UTC" });
    return t(`search.filterNames.${name}`, { value: day });
  }
  if (name === "rule" || name === "minScore" || name === "maxScore")
    return t(`search.filterNames.${name}`, { value });
  return value;
}

/** The facets that are lists, in the order in which they are shown. Months are drawn otherwise. */
export function facetsOf(facets: SearchPage["facets"], intl: Localisation): Facet[] {
  const lists = [
    ["kind", facets.kind],
    ["class", facets.class],
    ["author", facets.author],
    ["band", facets.scoreBand],
    ["category", facets.category],
    ["state", facets.state],
    ["language", facets.language],
  ] as const;
  return lists.map(([name, values]) => ({
    name,
    label: intl.t(`search.facets.${name}`),
    values: values.map((each) => ({
      ...each,
      label: filterValueLabel(intl, name, each.value, "label" in each ? each.label : undefined),
    })),
  }));
}
