/** What an entry says besides its message: ids, counts, durations. Never a user's text, address or secret. */
export type LogFields = Record<string, unknown>;

/** The structured log. An entry carries the fields of the context that it is written in. */
export type Log = {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  /** Give what was thrown as `error`: it is written with its causes, without the values that it quotes. */
  error(message: string, fields?: LogFields): void;
  /** Runs `work`; all that is logged in it, also later and asynchronously, carries `fields` (request or run id). */
  within<T>(fields: LogFields, work: () => T): T;
};
