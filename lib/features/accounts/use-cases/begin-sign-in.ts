import { requirePermission } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { pendingSeconds } from "../domain/pending-sign-in";
import type { IdentityProvider, Linker, PendingSeal } from "../identity-ports";
import type { UserRepository } from "../ports";
import type { OpenSession } from "../session-ports";
import type { ConfirmPassword } from "./confirm-password";

/** When what begins now is over, in milliseconds since 1970. */
export const pendingUntil = (clock: Clock): number => clock().getTime() + pendingSeconds * 1000;

/** Where a provider sends browsers back to; operators register it there. */
export const callbackAddress = (baseUrl: string, provider: string): string =>
  `${baseUrl}/sign-in/${provider}/callback`;

type BeginDeps = {
  providers: readonly IdentityProvider[];
  seal: PendingSeal;
  clock: Clock;
  baseUrl: string;
};

/**
 * Begins a sign-in at a provider, or, with a linker, the linking of one.
 * @param wanted `next` is the page to open in the end
 * @returns where to send the browser, and what it is to keep
 * @throws AppError `not_found` for a provider that is not set up, `identity_unavailable`
 */
export function makeBeginSignIn({ providers, seal, clock, baseUrl }: BeginDeps) {
  return async (
    wanted: { provider: string; next: string },
    linker?: Linker,
  ): Promise<{ url: string; sealed: string }> => {
    const provider = providers.find(({ id }) => id === wanted.provider);
    if (!provider) throw new AppError("not_found");
    const { url, secrets } = await provider.begin(callbackAddress(baseUrl, provider.id));
    const sealed = await seal.seal({
      ...{ stage: "asked", secrets, ...wanted },
      expiresAt: pendingUntil(clock),
      ...(linker && { linker }),
    });
    return { url, sealed };
  };
}

type AllowDeps = {
  seal: PendingSeal;
  users: UserRepository;
  clock: Clock;
  confirmPassword: ConfirmPassword;
};

/**
 * Lets the signed-in person link a sign-in, after their password, if the account has one: whoever finds a screen unlocked
 * cannot leave themselves a way in.
 * @returns what the browser is to keep
 * @throws AppError `forbidden`, `invalid_input` (field `password`), `too_many_attempts`
 */
export function makeAllowLinking({ seal, users, clock, confirmPassword }: AllowDeps) {
  return async (session: OpenSession, password: string): Promise<string> => {
    requirePermission(session.actor, "account.write");
    const { userId } = session.actor;
    if ((await users.findPasswordHash(userId)) !== null) await confirmPassword(session, password);
    const { sessionId } = session;
    return seal.seal({
      ...{ stage: "allowed", userId, sessionId, next: "" },
      expiresAt: pendingUntil(clock),
    });
  };
}

/** Who links, when what their browser keeps allows it to this very session. @throws AppError `identity_invalid` */
export function makeRequireLinker({ seal, clock }: { seal: PendingSeal; clock: Clock }) {
  return async (session: OpenSession, sealed: string | undefined): Promise<Linker> => {
    const kept = sealed ? await seal.open(sealed) : null;
    const linker = { userId: session.actor.userId, sessionId: session.sessionId };
    const allowed =
      kept?.stage === "allowed" &&
      kept.expiresAt > clock().getTime() &&
      kept.userId === linker.userId &&
      kept.sessionId === linker.sessionId;
    if (!allowed) throw new AppError("identity_invalid");
    return linker;
  };
}
