import { Bell } from "lucide-react";
import Link from "next/link";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/forms/form-state";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import type { SavedSearch } from "@/lib/features/search/schemas";
import { filterValueLabel } from "./facet-values";
import { addressOf, filtersOf, readAsked } from "./search-address";

type SavedSearchListProps = {
  items: readonly SavedSearch[];
  /** Forgets one. */
  remove: (id: string) => FormAction;
  intl: Localisation;
};

/** A kept search as the page reads its address. */
const askedOf = ({ query }: SavedSearch) =>
  readAsked(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat().map(String)])),
  );

/** The searches that somebody keeps, newest first; each opens, and can be forgotten. */
export function SavedSearchList({ items, remove, intl }: SavedSearchListProps) {
  const { t } = intl;
  return (
    <section aria-labelledby="saved-searches" className="grid gap-3">
      <h2 id="saved-searches" className="font-serif text-xl font-semibold">
        {t("search.saved.title")}
      </h2>
      <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
        {items.map((saved) => {
          const asked = askedOf(saved);
          const filters = filtersOf(asked).map(({ name, value }) => filterValueLabel(intl, name, value));
          const words = [...(asked.q ?? []), ...filters].join(" · ");
          return (
            <li
              key={saved.id}
              className="relative flex items-center justify-between gap-4 border-b border-line/70 px-4 py-3 transition-colors last:border-0 hover:bg-sunken/60"
            >
              <div className="grid min-w-0 gap-0.5">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <Link
                    href={addressOf(asked)}
                    className="font-medium [overflow-wrap:anywhere] after:absolute after:inset-0"
                  >
                    {saved.name}
                  </Link>
                  {saved.notify ? (
                    <Badge tone="accent">
                      <Bell aria-hidden />
                      {t("search.saved.notifies")}
                    </Badge>
                  ) : null}
                </p>
                <p className="truncate text-sm text-muted">{words || t("search.saved.everything")}</p>
              </div>
              <div className="relative shrink-0">
                <ActionButton
                  action={remove(saved.id)}
                  label={t("search.saved.remove")}
                  confirm={t("search.saved.reallyRemove")}
                  subject={saved.name}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
