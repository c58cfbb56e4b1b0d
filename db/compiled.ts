import { drizzle } from "drizzle-orm/postgres-js";
import type { Transaction } from "./transaction";

/** Builds statements without a connection. */
const builder = drizzle.mock();

type Prepared<T> = { execute(values?: Record<string, unknown>): Promise<T> };
type Statement<T> = { prepare(name: string): Prepared<T> };

/**
 * A statement that is put together once and run many times, for the few that every request runs: building its text costs
 * Drizzle more than all the rest of it. What changes between runs is a `sql.placeholder`. Postgres parses it once a
 * connection, and may keep one plan for all values: that suits lookups by key, not lists with filters.
 */
export function compiled<T>(build: (db: typeof builder) => Statement<T>) {
  let statement: Prepared<T> | undefined;
  return (tx: Transaction, values: Record<string, unknown>): Promise<T> => {
    statement ??= build(builder).prepare("compiled");
    return onConnectionOf(tx, statement).execute(values);
  };
}

/** Drizzle binds a prepared statement to the client that it was made with: this is the same one, bound to another. */
function onConnectionOf<T>(tx: Transaction, statement: Prepared<T>): Prepared<T> {
  const client: unknown = Reflect.get(Reflect.get(tx, "session"), "client");
  return Object.assign(Object.create(Object.getPrototypeOf(statement)), statement, { client });
}
