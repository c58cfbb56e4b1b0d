import { type Anchors, anchorsOf } from "./anchors";
import { type Box, boxAround, commonContent, crossesAside, extend, lengthOf } from "./box";
import { joinPieces } from "./join-pieces";
import { groups, supported } from "./near-anchors";
import type { WordList } from "./words";

export type SharedLimits = {
  /** Least words of each side; of one that is put together of pieces in another order. */
  words: number;
  joined: number;
  /** Least content words in common. */
  common: number;
  /** Least part of the content words of the longer side that the other one has as well. */
  density: number;
};

export const passageLimits: SharedLimits = { words: 22, joined: 36, common: 8, density: 0.5 };
const pieceLimits: SharedLimits = { words: 5, joined: 5, common: 3, density: 0.5 };

const support = { reach: 6, least: 1 };
/** How far apart the anchors of a passage may be, from the widest to the narrowest: a group that is not dense enough is parted. */
const reaches = [12, 8, 6, 4];

function accepted(a: WordList, b: WordList, box: Box, limits: SharedLimits): boolean {
  const least = box.pieces > 1 ? limits.joined : limits.words;
  if (Math.min(lengthOf(box.a), lengthOf(box.b)) < least) return false;
  if (crossesAside(a, box.a) || crossesAside(b, box.b)) return false;
  const content = commonContent(a, b, box);
  return content.common >= limits.common && content.common >= limits.density * Math.max(content.a, content.b);
}

function partInto(
  a: WordList,
  b: WordList,
  anchors: Anchors,
  members: readonly number[],
  level: number,
): Box[] {
  const reach = reaches[level];
  if (reach === undefined) return [];
  return groups(anchors, members, reach).flatMap((group) => {
    if (group.length < pieceLimits.common) return [];
    const box = extend(a, b, boxAround(anchors, group));
    return accepted(a, b, box, pieceLimits) ? [box] : partInto(a, b, anchors, group, level + 1);
  });
}

/**
 * The runs of words that two texts share. Seeds are pairs of equal content stems; those with enough others around them in both texts, in any order, are
 * grouped; a group that is not dense enough is parted by narrower and narrower gaps (after the seeding, extension and
 * recursive clustering of Sanchez-Perez, Sidorov & Gelbukh, *A winning approach to text alignment for text reuse detection*, PAN 2014);
 * boxes are extended over equal words.
 */
export function findShared(a: WordList, b: WordList, limits: SharedLimits): Box[] {
  const anchors = anchorsOf(a, b);
  const all = Array.from(anchors.i, (_, index) => index);
  const seeds = supported(anchors, all, support.reach, support.least);
  return joinPieces(a, b, partInto(a, b, anchors, seeds, 0)).filter((box) => accepted(a, b, box, limits));
}
