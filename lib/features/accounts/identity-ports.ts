import type { AccountNote } from "./domain/account-note";
import type { NewUser } from "./ports";

/** Whom a provider says that somebody is. `email` counts only where the provider has verified it. */
export type ExternalIdentity = {
  provider: string;
  /** Who vouches, and under which name: the two together never mean another person. */
  issuer: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
};

/** What proves that an answer belongs to a request: state, nonce and PKCE's verifier. */
export type RequestSecrets = { state: string; nonce: string; verifier: string };

/** Signs people in elsewhere: OpenID Connect, or OAuth with an API of its own. */
export type IdentityProvider = {
  /** As in addresses. */
  id: string;
  /** As people call it. */
  name: string;
  /**
   * Where to send the browser.
   * @param redirectUri where the provider sends it back to
   * @throws AppError `identity_unavailable`
   */
  begin(redirectUri: string): Promise<{ url: string; secrets: RequestSecrets }>;
  /**
   * Whom the provider's answer is about.
   * @param callback the address at which the browser came back, with its query
   * @throws AppError `identity_denied`, `identity_invalid`, `identity_unavailable`
   */
  complete(callback: URL, secrets: RequestSecrets): Promise<ExternalIdentity>;
};

/** Who links a sign-in to the account that they are in. */
export type Linker = { userId: string; sessionId: string };

/**
 * What a browser keeps while somebody signs in elsewhere, step by step; `next` is the page to open in the end.
 * `allowed`: may link one to the account they are in. `asked`: the provider was asked. `known`: the account is known, and
 * its second factor is missing. `unlinked`: the address has an account, which its owner is to open once to link the two.
 */
export type PendingSignIn = { expiresAt: number; next: string } & (
  | ({ stage: "allowed" } & Linker)
  | { stage: "asked"; provider: string; secrets: RequestSecrets; linker?: Linker }
  | { stage: "known"; userId: string }
  | { stage: "unlinked"; identity: ExternalIdentity & { email: string } }
);

/** Keeps what is pending so that browsers can neither read nor change it. */
export type PendingSeal = {
  seal(pending: PendingSignIn): Promise<string>;
  /** @returns null for what is forged, damaged, expired or of another installation */
  open(sealed: string): Promise<PendingSignIn | null>;
};

export type LinkedIdentity = {
  id: string;
  provider: string;
  email: string | null;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** Whom providers know, and whose accounts that opens. */
export type IdentityRepository = {
  /** The user whose account it opens; writes `now` as the time it was used last. */
  use(identity: ExternalIdentity, now: Date): Promise<string | null>;
  /**
   * Makes a user and links the identity, in one transaction.
   * @returns the user whom the identity opens now, or null when the address has an account
   */
  createUser(identity: ExternalIdentity, user: NewUser, note: AccountNote): Promise<string | null>;
  /**
   * Links the identity to a user who has fewer than `atMost`, and tells them by mail, in one transaction. Linking again
   * is fine.
   * @returns `taken` when it opens another account, `full` when the user has `atMost`
   */
  link(
    identity: ExternalIdentity,
    link: { id: string; userId: string; now: Date; atMost: number; note: AccountNote },
  ): Promise<"linked" | "taken" | "full">;
  /** Of a user, oldest first; a user has few. */
  list(userId: string): Promise<LinkedIdentity[]>;
  /** @returns `last` when the user would be left without a way in; nothing changes then */
  unlink(userId: string, id: string, note: AccountNote): Promise<"unlinked" | "missing" | "last">;
  /** @returns false when an answer to this request has come back before */
  spend(stateHash: string, expiresAt: Date): Promise<boolean>;
  /** Forgets requests that expired before `before`, a bounded number. @returns how many */
  prune(before: Date): Promise<number>;
};
