import { Search } from "lucide-react";
import type { Localisation } from "@/components/i18n/intl";
import { SavedSearchList } from "@/components/search/saved-search-list";
import { EmptyState } from "@/components/ui/empty-state";
import { search } from "@/lib/composition/search";
import { maxSavedSearches } from "@/lib/features/search/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { removeSearch } from "./actions";

/** Before anything is asked for: the searches that the actor keeps, or what can be done here. */
export async function SearchStart({ actor, intl }: { actor: Actor; intl: Localisation }) {
  const { items } = await search().listSavedSearches(actor, { limit: maxSavedSearches });
  if (items.length > 0)
    return <SavedSearchList items={items} remove={(id) => removeSearch.bind(null, id)} intl={intl} />;
  return (
    <EmptyState icon={Search} title={intl.t("search.startTitle")}>
      {intl.t("search.startHint")}
    </EmptyState>
  );
}
