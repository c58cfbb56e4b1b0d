import { AppError } from "./errors";
import { isId } from "./ids";

/** One page of a list. `next` is an opaque cursor, absent on the last page. */
export type Page<T> = { items: T[]; next?: string };

/** A keyset position: the sort column's value (ISO time) and the id that breaks ties. */
export type Cursor = { at: string; id: string };

export const defaultPageSize = 20;
export const maxPageSize = 100;

/** Encodes a position as an opaque, URL-safe cursor. */
export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(`${cursor.at} ${cursor.id}`).toString("base64url");

/** An instant in UTC as `encodeCursor` is given it: seconds with at most microseconds. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/;
/** Ids of engines that are not UUIDs: ULIDs and the like. */
export const isOpaqueId = (id: string): boolean => /^[\w-]{1,100}$/.test(id);

/**
 * Decodes a cursor made by `encodeCursor`.
 * @param isValidId what an id of the list looks like: a UUID unless told otherwise
 * @throws AppError `invalid_input` for anything else, so that no forged cursor reaches the database
 */
export function decodeCursor(text: string, isValidId: (id: string) => boolean = isId): Cursor {
  const [at = "", id = "", ...rest] = Buffer.from(text, "base64url").toString().split(" ");
  if (!isInstant(at) || !isValidId(id) || rest.length > 0) throw notACursor();
  return { at, id };
}

/** What a list says to a cursor that none of its pages ended with. */
export const notACursor = (): AppError =>
  new AppError("invalid_input", {
    fields: [{ path: "cursor", message: "is not a cursor of this list" }],
  });

/** Whether a cursor's part is an instant in UTC that there is: `Date.parse` takes 30 February for 2 March, and Postgres refuses it. */
export const isInstant = (at: string): boolean =>
  instant.test(at) && !Number.isNaN(Date.parse(at)) && new Date(at).toISOString().startsWith(at.slice(0, 19));

/**
 * Cuts a page out of `limit + 1` rows: the surplus row only tells that there is a next page.
 * @param position the keyset position of a row
 */
export function toPage<T>(rows: T[], limit: number, position: (row: T) => Cursor): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined
    ? { items, next: encodeCursor(position(last)) }
    : { items };
}
