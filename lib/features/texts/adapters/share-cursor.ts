import { isId } from "@/lib/kernel/ids";
import { notACursor, type Page } from "@/lib/kernel/page";

/** A position in a list by share: the share and the id that breaks ties. */
type SharePosition = { share: number; id: string };

const encode = ({ share, id }: SharePosition): string => Buffer.from(`${share} ${id}`).toString("base64url");

/** @throws AppError `invalid_input` for anything that no page of the list ended with */
export function decodeShareCursor(text: string): SharePosition {
  const [share = "", id = "", ...rest] = Buffer.from(text, "base64url").toString().split(" ");
  const value = Number(share);
  if (!(value >= 0 && value <= 1) || share === "" || !isId(id) || rest.length > 0) throw notACursor();
  return { share: value, id };
}

/** Cuts a page out of `limit + 1` rows. */
export function toSharePage<T extends SharePosition>(rows: readonly T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, next: encode(last) } : { items };
}
