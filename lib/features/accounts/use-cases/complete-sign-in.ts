import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { accountNote } from "../domain/account-note";
import { normaliseEmail } from "../domain/email";
import type { Locale } from "../domain/locale";
import { nameFrom } from "../domain/pending-sign-in";
import type {
  ExternalIdentity,
  IdentityProvider,
  IdentityRepository,
  Linker,
  PendingSeal,
  PendingSignIn,
} from "../identity-ports";
import type { LinkTokens } from "../link-ports";
import type { NewUser, UserRepository } from "../ports";
import { requestPasswordResetBody } from "../schemas";
import type { SecondFactorRepository } from "../second-factor-ports";
import type { OpenSession } from "../session-ports";
import { callbackAddress, pendingUntil } from "./begin-sign-in";
import { type LinkIdentity, requireLinked } from "./link-identity";

type Deps = {
  providers: readonly IdentityProvider[];
  identities: IdentityRepository;
  secondFactors: SecondFactorRepository;
  users: UserRepository;
  linkIdentity: LinkIdentity;
  seal: PendingSeal;
  tokens: LinkTokens;
  clock: Clock;
  baseUrl: string;
};

/** How a browser came back: to which provider's address, with which query, and what it kept. */
type Returned = {
  provider: string;
  query: URLSearchParams;
  sealed: string | undefined;
  session: OpenSession | null;
  locale: Locale;
};

/** `code` and `link`: a page asks for the second factor, or for the account's password; `sealed` is to be kept for it. */
export type SignInOutcome = { next: string } & (
  | { kind: "signed-in"; userId: string; isNew: boolean }
  | { kind: "linked" }
  | { kind: "code" | "link"; sealed: string }
);

/**
 * Ends a sign-in at a provider. A known identity opens its account; an unknown one with a verified address makes one, or,
 * where the address has an account, waits for that account's password: nobody is let in by what another party says of an
 * address alone. An answer is good once, in the browser that asked, for the provider that was asked.
 * @throws AppError `identity_denied`, `identity_invalid`, `identity_unavailable`, `identity_unverified`,
 * `identity_taken`, `identity_limit`, `account_disabled`
 */
export function makeCompleteSignIn(deps: Deps) {
  const { identities, linkIdentity, seal, clock } = deps;
  return async (returned: Returned): Promise<SignInOutcome> => {
    const { provider, asked } = await requireAsked(deps, returned);
    const callback = new URL(`${callbackAddress(deps.baseUrl, provider.id)}?${returned.query}`);
    const identity = await provider.complete(callback, asked.secrets);
    const { next } = asked;
    if (asked.linker) {
      const { actor } = requireSame(asked.linker, returned.session);
      requireLinked(await linkIdentity(actor, identity));
      return { kind: "linked", next };
    }
    const known = await identities.use(identity, clock());
    const userId = known ?? (await open(deps, identity, returned.locale));
    const expiresAt = pendingUntil(clock);
    if (userId === null) {
      const email = verifiedAddress(identity);
      const pending = { stage: "unlinked", identity: { ...identity, email }, next, expiresAt } as const;
      return { kind: "link", next, sealed: await seal.seal(pending) };
    }
    if (!(await deps.users.findMember(userId))) throw new AppError("account_disabled");
    const factor = await deps.secondFactors.find(userId);
    if (!factor?.confirmedAt) return { kind: "signed-in", userId, isNew: known === null, next };
    return { kind: "code", next, sealed: await seal.seal({ stage: "known", userId, next, expiresAt }) };
  };
}

type Asked = Extract<PendingSignIn, { stage: "asked" }>;

/** The request that the answer is for; it is spent with this. */
async function requireAsked(
  { providers, identities, seal, tokens, clock }: Deps,
  { provider: id, query, sealed }: Returned,
): Promise<{ provider: IdentityProvider; asked: Asked }> {
  const provider = providers.find((one) => one.id === id);
  if (!provider) throw new AppError("not_found");
  const asked = sealed ? await seal.open(sealed) : null;
  if (asked?.stage !== "asked" || asked.provider !== id || asked.expiresAt <= clock().getTime())
    throw new AppError("identity_invalid");
  const { state } = asked.secrets;
  if (query.get("state") !== state) throw new AppError("identity_invalid");
  if (!(await identities.spend(tokens.hash(state), new Date(asked.expiresAt))))
    throw new AppError("identity_invalid");
  return { provider, asked };
}

function requireSame(linker: Linker, session: OpenSession | null): OpenSession {
  if (session?.actor.userId !== linker.userId || session.sessionId !== linker.sessionId)
    throw new AppError("identity_invalid");
  return session;
}

/** An account for somebody new. @returns null when their address has one. @throws AppError `identity_unverified` */
async function open(
  { identities, clock }: Deps,
  identity: ExternalIdentity,
  locale: Locale,
): Promise<string | null> {
  const email = verifiedAddress(identity);
  const user: NewUser = {
    ...{ id: newId(), organisationId: newId(), email, locale },
    name: nameFrom(identity.name, email),
    passwordHash: null,
    platformRole: "user",
    createdAt: clock(),
  };
  const { provider } = identity;
  return identities.createUser(
    identity,
    user,
    accountNote({ userId: user.id }, "account.confirmed", user.createdAt, { provider }),
  );
}

function verifiedAddress({ email, emailVerified }: ExternalIdentity): string {
  const parsed = requestPasswordResetBody.safeParse({ email });
  if (!emailVerified || !parsed.success) throw new AppError("identity_unverified");
  return normaliseEmail(parsed.data.email);
}
