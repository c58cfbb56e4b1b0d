import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import type { SearchSort } from "../port";

/** A position in a list: what it is sorted by (a rank or a score; 0 for times), then the instant, then the id. */
export type SearchPosition = { value: string; at: string; id: string };

export const encodeSearchCursor = (sort: SearchSort, { value, at, id }: SearchPosition): string =>
  Buffer.from(`${sort} ${value} ${at} ${id}`).toString("base64url");

const isNumber = (value: string): boolean =>
  /^-?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,3})?$/.test(value) && Math.abs(Number(value)) < 1e38;

const isInstant = (at: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,6}Z$/.test(at) &&
  !Number.isNaN(Date.parse(at)) &&
  new Date(at).toISOString().startsWith(at.slice(0, 19));

/** @throws AppError `invalid_input` for what `encodeSearchCursor` did not make for this order */
export function decodeSearchCursor(sort: SearchSort, text: string): SearchPosition {
  const [made, value = "", at = "", id = "", ...rest] = Buffer.from(text, "base64url").toString().split(" ");
  if (made !== sort || !isNumber(value) || !isInstant(at) || !isId(id) || rest.length > 0) {
    throw new AppError("invalid_input", {
      fields: [{ path: "cursor", message: "is not a cursor of this list" }],
    });
  }
  return { value, at, id };
}
