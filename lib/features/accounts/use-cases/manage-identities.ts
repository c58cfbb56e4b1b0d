import { requirePermission } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { accountNote } from "../domain/account-note";
import type { IdentityProvider, IdentityRepository } from "../identity-ports";
import type { ProviderChoice, WaysIn } from "../identity-schemas";
import type { UserRepository } from "../ports";
import type { OpenSession } from "../session-ports";

type Deps = {
  providers: readonly IdentityProvider[];
  identities: IdentityRepository;
  users: UserRepository;
  clock: Clock;
};

/** The providers that are set up, in the order in which they are offered. */
export function makeListProviders({ providers }: Pick<Deps, "providers">) {
  return (): ProviderChoice[] => providers.map(({ id, name }) => ({ id, name }));
}

/** The ways into the signed-in person's account. */
export function makeListWaysIn({ providers, identities, users }: Deps) {
  const nameOf = (id: string) => providers.find((one) => one.id === id)?.name ?? id;
  return async ({ actor }: OpenSession): Promise<WaysIn> => {
    const [hash, rows] = await Promise.all([
      users.findPasswordHash(actor.userId),
      identities.list(actor.userId),
    ]);
    return {
      hasPassword: hash !== null,
      providers: makeListProviders({ providers })(),
      linked: rows.map(({ provider, createdAt, lastUsedAt, ...row }) => ({
        ...row,
        providerName: nameOf(provider),
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
    };
  };
}

/**
 * Unlinks a sign-in.
 * @throws AppError `forbidden`, `not_found` when it is not theirs, `last_sign_in` when it is the only way in
 */
export function makeUnlinkIdentity({ identities, clock }: Deps) {
  return async ({ actor }: OpenSession, id: string): Promise<void> => {
    requirePermission(actor, "account.write");
    if (!isId(id)) throw new AppError("not_found");
    const note = accountNote(actor, "identity.unlinked", clock());
    const unlinked = await identities.unlink(actor.userId, id, note);
    if (unlinked === "missing") throw new AppError("not_found");
    if (unlinked === "last") throw new AppError("last_sign_in");
  };
}
