import { graceMs, mostOfOneRotation } from "./lives";

/** How far a family has come: its generation, when that began, and how many refresh tokens of it were given out. */
export type Counts = { generation: number; issued: number; rotatedAt: Date };

/**
 * What becomes of a family when somebody shows a refresh token of it (RFC 9700, section 4.14.2). One of the present
 * generation begins the next. One of the generation before is sent again for an answer that was lost, as long as that is
 * a moment ago and nobody has used what it was exchanged for, since that would have begun another generation: it gets
 * another token of the present one, a few times. Anything older was copied.
 */
export function exchange(family: Counts, shown: number, now: Date): Counts | "refused" | "reused" {
  const { generation, issued, rotatedAt } = family;
  if (shown === generation) return { generation: generation + 1, issued: 1, rotatedAt: now };
  const isRetry = shown === generation - 1 && now.getTime() - rotatedAt.getTime() <= graceMs;
  if (!isRetry) return "reused";
  return issued < mostOfOneRotation ? { generation, issued: issued + 1, rotatedAt } : "refused";
}
