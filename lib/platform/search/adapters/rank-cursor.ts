import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";

/** A position in a list by rank, then newest first, then id. `rank` is the database's own text of a `real`. */
export type RankCursor = { rank: string; at: string; id: string };

export const encodeRankCursor = ({ rank, at, id }: RankCursor): string =>
  Buffer.from(`${rank} ${at} ${id}`).toString("base64url");

/** @throws AppError `invalid_input` for what `encodeRankCursor` did not make */
export function decodeRankCursor(text: string): RankCursor {
  const [rank = "", at = "", id = "", ...rest] = Buffer.from(text, "base64url").toString().split(" ");
  const isRank = /^\d+(\.\d+)?(e[+-]?\d+)?$/.test(rank) && Number(rank) < 1e38;
  if (!isRank || Number.isNaN(Date.parse(at)) || !isId(id) || rest.length > 0) {
    throw new AppError("invalid_input", {
      fields: [{ path: "cursor", message: "is not a cursor of this list" }],
    });
  }
  return { rank, at: new Date(at).toISOString(), id };
}
