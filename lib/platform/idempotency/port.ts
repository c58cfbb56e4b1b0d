/** A request with a key of its sender's choice. `fingerprint` is a digest of what it asks. */
export type KeyedRequest = { organisationId: string; userId: string; key: string; fingerprint: string };
export type KeptAnswer = { status: number; headers: Record<string, string>; body: string };

/** What became of a key: ours to execute, under way elsewhere, answered, or used for another request. */
export type Claim =
  | { state: "ours"; claim: string }
  | { state: "elsewhere" }
  | { state: "answered"; answer: KeptAnswer }
  | { state: "other" };

/** Remembers for a day what was answered to a key, exactly over all processes that share its store. */
export type IdempotencyStore = {
  /** Takes a key that is free, or whose taker has not been heard of for two minutes. */
  claim(request: KeyedRequest): Promise<Claim>;
  keep(request: KeyedRequest, claim: string, answer: KeptAnswer): Promise<void>;
  /** Frees a key whose request was not answered. */
  release(request: KeyedRequest, claim: string): Promise<void>;
  /** Forgets what is older than a day. @returns how many there were */
  sweep(): Promise<number>;
};
