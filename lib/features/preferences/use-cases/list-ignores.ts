import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { type Page, toPage } from "@/lib/kernel/page";
import type { IgnoreRepository, Member, StoredIgnore } from "../ports";
import { type Ignore, type ListIgnoresQuery, maxIgnores } from "../schemas";
import { presentIgnore } from "./present";

/** What the actor ignores, newest first. @throws AppError `forbidden` */
export const makeListIgnores =
  ({ repository }: { repository: IgnoreRepository }) =>
  async (actor: Actor, query: ListIgnoresQuery): Promise<Page<Ignore>> => {
    requirePermission(actor, "analyses.read");
    const page = toPage(await repository.list(actor, query), query.limit, (row) => ({
      at: row.createdAt.toISOString(),
      id: row.id,
    }));
    return { ...page, items: page.items.map(presentIgnore) };
  };

/** All that a member ignores, for the results that they are shown. */
export const makeIgnoresOf =
  ({ repository }: { repository: IgnoreRepository }) =>
  (member: Member): Promise<Pick<StoredIgnore, "kind" | "value">[]> =>
    repository.all(member, maxIgnores);
