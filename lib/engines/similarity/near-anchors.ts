import type { Anchors } from "./anchors";

/** Anchors by square cells of the plane of both texts' words. */
class Grid {
  private readonly cells = new Map<number, number[]>();

  constructor(
    private readonly anchors: Anchors,
    members: readonly number[],
    private readonly reach: number,
  ) {
    for (const member of members) {
      const cell = this.cellOf(member);
      const known = this.cells.get(cell);
      if (known) known.push(member);
      else this.cells.set(cell, [member]);
    }
  }

  private cellOf(member: number, right = 0, down = 0): number {
    const x = Math.floor((this.anchors.i[member] ?? 0) / this.reach) + right;
    const y = Math.floor((this.anchors.j[member] ?? 0) / this.reach) + down;
    return x * 0x400_0000 + y;
  }

  /** Visits the anchors at most `reach` words away on both sides, itself among them, until `visit` answers true. */
  around(member: number, visit: (other: number) => boolean): void {
    const { i, j } = this.anchors;
    const [x = 0, y = 0] = [i[member], j[member]];
    for (let right = -1; right <= 1; right++)
      for (let down = -1; down <= 1; down++)
        for (const other of this.cells.get(this.cellOf(member, right, down)) ?? []) {
          const near =
            Math.abs((i[other] ?? 0) - x) <= this.reach && Math.abs((j[other] ?? 0) - y) <= this.reach;
          if (near && visit(other)) return;
        }
  }
}

/** The anchors that have at least `least` others near, each of another word on both sides. */
export function supported(
  anchors: Anchors,
  members: readonly number[],
  reach: number,
  least: number,
): number[] {
  const { i, j } = anchors;
  const grid = new Grid(anchors, members, reach);
  return members.filter((member) => {
    const across = new Set<number>();
    const along = new Set<number>();
    grid.around(member, (other) => {
      if (i[other] !== i[member] && j[other] !== j[member]) {
        across.add(i[other] ?? 0);
        along.add(j[other] ?? 0);
      }
      return Math.min(across.size, along.size) >= least;
    });
    return Math.min(across.size, along.size) >= least;
  });
}

/** Groups of anchors in which each one has another at most `reach` words away on both sides (single linkage). */
export function groups(anchors: Anchors, members: readonly number[], reach: number): number[][] {
  const grid = new Grid(anchors, members, reach);
  const seen = new Set<number>();
  const found: number[][] = [];
  for (const member of members) {
    if (seen.has(member)) continue;
    seen.add(member);
    const group = [member];
    for (let at = 0; at < group.length; at++)
      grid.around(group[at] ?? member, (other) => {
        if (!seen.has(other)) {
          seen.add(other);
          group.push(other);
        }
        return false;
      });
    found.push(group);
  }
  return found;
}
