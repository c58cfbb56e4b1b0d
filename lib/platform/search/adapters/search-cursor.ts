import { isId } from "@/lib/kernel/ids";
import { isInstant, notACursor } from "@/lib/kernel/page";
import type { SearchSort } from "../port";

/** A position in a list: what it is sorted by (a rank or a score; 0 for times), then the instant, then the id. */
export type SearchPosition = { value: string; at: string; id: string };

export const encodeSearchCursor = (sort: SearchSort, { value, at, id }: SearchPosition): string =>
  Buffer.from(`${sort} ${value} ${at} ${id}`).toString("base64url");

const isNumber = (value: string): boolean =>
  /^-?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,3})?$/.test(value) && Math.abs(Number(value)) < 1e38;

/** @throws AppError `invalid_input` for what `encodeSearchCursor` did not make for this order */
export function decodeSearchCursor(sort: SearchSort, text: string): SearchPosition {
  const [made, value = "", at = "", id = "", ...rest] = Buffer.from(text, "base64url").toString().split(" ");
  if (made !== sort || !isNumber(value) || !isInstant(at) || !isId(id) || rest.length > 0) throw notACursor();
  return { value, at, id };
}
