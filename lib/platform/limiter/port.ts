/** So many requests a window; the window of a subject begins with its first request. */
export type LimitPolicy = { name: string; limit: number; windowSeconds: number };

/** What is left to a subject after a request. */
export type Allowance = {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** Milliseconds until the subject has its whole limit again. */
  resetMs: number;
};

/** Counts requests, exactly over all processes that share its store. */
export type Limiter = {
  /** Counts one request of a subject. @throws when the store does not answer in time */
  consume(policy: LimitPolicy, subject: string): Promise<Allowance>;
  /** Forgets counters whose window is over. @returns how many there were */
  sweep(): Promise<number>;
  close(): Promise<void>;
};
