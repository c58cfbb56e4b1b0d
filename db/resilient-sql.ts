import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";

/** Errors after which the server closes the connection, or has closed it. */
const lostCodes = /^(57P0\d|25P03|CONNECTION_\w+|CONNECT_TIMEOUT|ECONN\w+|EPIPE|ETIMEDOUT)$/;
/** text[], uuid[], integer[], double precision[]: parameters of these types are JavaScript arrays. */
const arrayTypes = [1009, 2951, 1007, 1022];
const endTimeoutSeconds = 30;
const lostCode = "CONNECTION_CLOSED";
/** How long a connection may take to close after its server said that it would. */
const closingMs = 1000;

const never = new Promise<never>(() => {});

/**
 * A postgres.js client that outlives its connections. It answers like the one it wraps; three defects of postgres.js
 * 3.4.9, each of which ends or cripples the process when Postgres restarts, are kept away:
 * - it rolls back, commits and queries on a connection that is gone, which throws outside of every promise (its issue
 *   1208): a transaction whose connection is lost sends nothing more, since there is nothing left to end;
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
  const begin = (...given: unknown[]): unknown => {
    const fate = newFate();
    const result: Promise<unknown> = Reflect.apply(
      current.begin,
      undefined,
      given.map((part) => (typeof part === "function" ? guarded(part, fate) : part)),
    );
    result.catch(fate.lose);
    return result;
  };
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

/** What became of a transaction: lost from the moment on in which `begin` rejects because its connection closed. */
type Fate = { isLost(): boolean; lose(): void; lost: Promise<void> };

function newFate(): Fate {
  const { promise, resolve } = Promise.withResolvers<void>();
  let isLost = false;
  const lose = () => {
    isLost = true;
    resolve();
  };
  return { isLost: () => isLost, lose, lost: promise };
}

/**
 * Keeps a transaction's callback from ending, and so from being rolled back or committed, once its connection is lost:
 * `begin` itself has rejected then, and the promise is left to the garbage collector.
 */
const guarded =
  (work: CallableFunction, fate: Fate) =>
  async (tx: postgres.TransactionSql): Promise<unknown> => {
    try {
      const result: unknown = await Reflect.apply(work, undefined, [guardedTransaction(tx, fate)]);
      return fate.isLost() ? never : result;
    } catch (error) {
      // The server says so a moment before it closes; or it is another connection that was lost, and this one lives.
      if (isConnectionLost(error)) await Promise.race([fate.lost, sleep(closingMs)]);
      if (fate.isLost()) return never;
      throw error;
    }
  };

/** Queries of a transaction whose connection is lost would be sent on whatever took its place: they throw. */
function guardedTransaction(tx: postgres.TransactionSql, fate: Fate): postgres.TransactionSql {
  const refuse = () => {
    if (fate.isLost())
      throw Object.assign(new Error("the transaction's connection is lost"), { code: lostCode });
  };
  return new Proxy(tx, {
    apply: (target, self, given) => {
      refuse();
      return Reflect.apply(target, self, given);
    },
    get: (target, name) => {
      if (name === "unsafe" || name === "savepoint") refuse();
      return Reflect.get(target, name);
    },
  });
}

/** Whether an error, or what caused it, means that its connection is, or is about to be, gone. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, "code");
  return (typeof code === "string" && lostCodes.test(code)) || isConnectionLost(error.cause);
}

/** A list as Postgres reads arrays. */
export function arrayLiteral(values: unknown): unknown {
  if (!Array.isArray(values)) return values;
  const elements = values.map((value) =>
    value === null || value === undefined ? "NULL" : `"${String(value).replaceAll(/["\\]/g, "\\$&")}"`,
  );
  return `{${elements.join(",")}}`;
}
