import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { type Page, toPage } from "@/lib/kernel/page";
import { parseInput } from "@/lib/kernel/parse-input";
import type { UserRepository } from "../ports";
import { type ListUsersQuery, listUsersQuery, type UserSummary } from "../schemas";

/**
 * The users of all organisations, newest first, by the start of the address or a part of the name.
 * @throws AppError `forbidden` without `users.read` on the platform, `invalid_input`
 */
export function makeListUsers({ users }: { users: UserRepository }) {
  return async (actor: Actor, input: Partial<ListUsersQuery> = {}): Promise<Page<UserSummary>> => {
    requirePermission(actor, "users.read");
    if (!actor.platform) throw new AppError("forbidden");
    const list = parseInput(listUsersQuery, input);
    const page = toPage(await users.list(list), list.limit, (user) => ({
      at: user.createdAt.toISOString(),
      id: user.id,
    }));
    return {
      ...page,
      items: page.items.map((user) => ({ ...user, createdAt: user.createdAt.toISOString() })),
    };
  };
}
