/** A throw-away Postgres for tests: a free port, a temporary folder, nothing synced to disk. */
export function startTestPostgres(): Promise<{
  ownerUrl: string;
  appUrl: string;
  superUrl: string;
  stop: () => Promise<void>;
}>;
