import { type Actor, requirePermission } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { type Page, toPage } from "@/lib/kernel/page";
import type { SavedSearch as Kept, SavedSearchRepository } from "../ports";
import { type ListSavedQuery, maxSavedSearches, type SavedSearch, type SaveSearchBody } from "../schemas";

type Deps = { repository: SavedSearchRepository; clock: Clock };

const present = ({ id, name, query, notify, createdAt }: Kept): SavedSearch => ({
  id,
  name,
  query,
  notify,
  createdAt: createdAt.toISOString(),
});

/**
 * Keeps a search for the actor, who may be told of new hits.
 * @throws AppError `forbidden`, `limit_reached` where `maxSavedSearches` are kept already
 */
export const makeSaveSearch =
  ({ repository, clock }: Deps) =>
  async (actor: Actor, body: SaveSearchBody): Promise<SavedSearch> => {
    requirePermission(actor, "notifications.write");
    const search = { ...body, id: newId(), createdAt: clock() };
    if (!(await repository.save(actor, search, maxSavedSearches))) throw new AppError("limit_reached");
    return present(search);
  };

/** The searches that the actor keeps, newest first. @throws AppError `forbidden` */
export const makeListSavedSearches =
  ({ repository }: Deps) =>
  async (actor: Actor, query: ListSavedQuery): Promise<Page<SavedSearch>> => {
    requirePermission(actor, "search.read");
    const page = toPage(await repository.list(actor, query), query.limit, ({ id, createdAt }) => ({
      at: createdAt.toISOString(),
      id,
    }));
    return { ...page, items: page.items.map(present) };
  };

/** @throws AppError `forbidden`, `not_found` for what is not the actor's own */
export const makeRemoveSavedSearch =
  ({ repository }: Deps) =>
  async (actor: Actor, id: string): Promise<void> => {
    requirePermission(actor, "notifications.write");
    if (!(await repository.remove(actor, id))) throw new AppError("not_found");
  };
