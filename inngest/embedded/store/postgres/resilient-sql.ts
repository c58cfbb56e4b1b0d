import postgres from "postgres";

/** Errors after which the server closes the connection, or has closed it. */
const lostCodes = /^(57P0\d|25P03|CONNECTION_\w+|CONNECT_TIMEOUT|ECONN\w+|EPIPE|ETIMEDOUT)$/;
/** text[], uuid[], integer[], double precision[]: parameters of these types are JavaScript arrays. */
const arrayTypes = [1009, 2951, 1007, 1022];
const endTimeoutSeconds = 30;

const never = new Promise<never>(() => {});

/**
 * A postgres.js client that outlives its connections. It answers like the one it wraps; three defects of postgres.js
 * 3.4.9, each of which ends or cripples the process when Postgres restarts, are kept away:
 * - it rolls back on a connection that is gone, which throws outside of every promise (its issue 1208): a transaction
 *   whose connection is lost ends without ROLLBACK, since there is nothing left to roll back;
 * - a connection slot whose write was pending when it broke never connects again: the pool is replaced by a fresh one;
 * - it asks for array types on each connection, and a failure of that is nobody's: they are given here instead.
 */
export function openResilientSql(
  url: string,
  options: postgres.Options<Record<string, postgres.PostgresType>>,
): postgres.Sql {
  const open = (): postgres.Sql => {
    const client: postgres.Sql = postgres(url, {
      ...options,
      fetch_types: false,
      onclose: () => replace(client),
    });
    for (const type of arrayTypes) client.options.serializers[type] = arrayLiteral;
    return client;
  };
  let current = open();
  let ended = false;

  // Replaced at most once: whatever breaks later in the old pool is no news.
  const replace = (broken: postgres.Sql) => {
    if (ended || broken !== current) return;
    const { parsers, serializers } = broken.options;
    current = open();
    // Who changed how values are read, as Drizzle does, keeps that.
    Object.assign(current.options.parsers, parsers);
    Object.assign(current.options.serializers, serializers);
    broken.end({ timeout: endTimeoutSeconds }).catch(() => {});
  };
  const begin = (...given: unknown[]): unknown =>
    Reflect.apply(
      current.begin,
      undefined,
      given.map((part) => (typeof part === "function" ? guarded(part) : part)),
    );
  const end = (...given: unknown[]): unknown => {
    ended = true;
    return Reflect.apply(current.end, undefined, given);
  };
  return new Proxy(current, {
    apply: (_, self, given) => Reflect.apply(current, self, given),
    get: (_, property) =>
      property === "begin" ? begin : property === "end" ? end : Reflect.get(current, property),
  });
}

/** Keeps a transaction's callback from failing, and so from being rolled back, once its connection is lost. */
const guarded =
  (work: CallableFunction) =>
  async (...given: unknown[]): Promise<unknown> => {
    try {
      return await Reflect.apply(work, undefined, given);
    } catch (error) {
      // `begin` itself rejects when the connection closes; this promise is left to the garbage collector.
      if (isConnectionLost(error)) return never;
      throw error;
    }
  };

/** Whether an error means that its connection is, or is about to be, gone. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, "code");
  return typeof code === "string" && lostCodes.test(code);
}

/** A list as Postgres reads arrays. */
export function arrayLiteral(values: unknown): unknown {
  if (!Array.isArray(values)) return values;
  const elements = values.map((value) =>
    value === null || value === undefined ? "NULL" : `"${String(value).replaceAll(/["\\]/g, "\\$&")}"`,
  );
  return `{${elements.join(",")}}`;
}
