import type { Proof } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { parseInput } from "@/lib/kernel/parse-input";
import { accountNote, failedLogin } from "../domain/account-note";
import { maxIdentities } from "../domain/pending-sign-in";
import type { ExternalIdentity, IdentityRepository, PendingSeal } from "../identity-ports";
import { type LinkAccountBody, linkAccountBody } from "../identity-schemas";
import type { NoteRepository, UserRepository } from "../ports";
import type { LogInBody } from "../schemas";
import type { KnownDevices, LoginPlace } from "../session-ports";
import type { CheckCode } from "./check-code";
import type { Lockout } from "./lockout";

type Linked = Awaited<ReturnType<IdentityRepository["link"]>>;
type Who = { userId: string; proof?: Proof };
export type LinkIdentity = (who: Who, identity: ExternalIdentity) => Promise<Linked>;

/** Links an identity to somebody's account. */
export const makeLinkIdentity =
  ({ identities, clock }: { identities: IdentityRepository; clock: Clock }): LinkIdentity =>
  (who, identity) => {
    const [id, now] = [newId(), clock()];
    const note = accountNote(who, "identity.linked", now, { provider: identity.provider });
    return identities.link(identity, { id, now, note, userId: who.userId, atMost: maxIdentities });
  };

/** @throws AppError `identity_taken`, `identity_limit` */
export function requireLinked(linked: Linked): void {
  if (linked === "taken") throw new AppError("identity_taken");
  if (linked === "full") throw new AppError("identity_limit");
}

type LinkDeps = {
  seal: PendingSeal;
  clock: Clock;
  linkIdentity: LinkIdentity;
  authenticate(input: LogInBody, place: LoginPlace): Promise<{ userId: string }>;
};

/** Signed in, and where to go then. */
type Entered = { userId: string; next: string };

/** What is pending at a stage, as its owner's browser kept it. @throws AppError `identity_invalid` */
async function requireStage<S extends "known" | "unlinked">(
  { seal, clock }: { seal: PendingSeal; clock: Clock },
  sealed: string | undefined,
  stage: S,
) {
  const kept = sealed ? await seal.open(sealed) : null;
  if (kept?.stage !== stage || kept.expiresAt <= clock().getTime()) throw new AppError("identity_invalid");
  return kept as Extract<typeof kept, { stage: S }>;
}

/**
 * Opens the account that an address has, by its password and second factor, and links the identity that vouched for the
 * address: from now on either opens it.
 * @throws AppError `identity_invalid` and what `authenticate` throws
 */
export function makeLinkAccount(deps: LinkDeps) {
  const { linkIdentity, authenticate } = deps;
  return async (sealed: string | undefined, input: LinkAccountBody, place: LoginPlace): Promise<Entered> => {
    const { identity, next } = await requireStage(deps, sealed, "unlinked");
    const { userId } = await authenticate(
      { email: identity.email, ...parseInput(linkAccountBody, input) },
      place,
    );
    requireLinked(await linkIdentity({ userId }, identity));
    return { userId, next };
  };
}

/** The address whose account is to be opened for linking, or null when nothing waits for that. */
export function makePendingAddress(deps: { seal: PendingSeal; clock: Clock }) {
  return async (sealed: string | undefined): Promise<string | null> =>
    requireStage(deps, sealed, "unlinked").then(
      ({ identity }) => identity.email,
      () => null,
    );
}

type CodeDeps = {
  seal: PendingSeal;
  clock: Clock;
  users: UserRepository;
  lockout: Lockout;
  checkCode: CheckCode;
  notes: NoteRepository;
  devices: KnownDevices;
};

/**
 * Ends a sign-in at a provider by the account's second factor. Failures count as those after a right password do.
 * @throws AppError `identity_invalid`, `account_disabled`, `code_required`, `wrong_code`, `too_many_attempts`
 */
export function makeEnterByCode(deps: CodeDeps) {
  const { users, lockout, checkCode, notes, devices, clock } = deps;
  return async (sealed: string | undefined, code: string, place: LoginPlace): Promise<Entered> => {
    const { userId, next } = await requireStage(deps, sealed, "known");
    const member = await users.findMember(userId);
    if (!member) throw new AppError("account_disabled");
    if (code.trim() === "") throw new AppError("code_required");
    const attempt = await lockout.logIn(member.email, place);
    const coded = await lockout.code(userId, member.email, place);
    if ((await checkCode(userId, code.slice(0, 100))) === "wrong") {
      await notes.save(failedLogin(devices.accountKey(member.email), place.network, clock(), "code"));
      throw new AppError("wrong_code");
    }
    await coded?.succeed();
    await attempt.succeed();
    return { userId, next };
  };
}
