import { describe, expect, it } from "vitest";
import { connect, pageRank } from "./page-rank";

describe("pageRank", () => {
  it("gives nodes of a ring one rank, and the centre of a star the highest", () => {
    const ring = Array.from({ length: 4 }, () => new Map<number, number>());
    for (let at = 0; at < 4; at++) connect(ring, at, (at + 1) % 4, 2);
    for (const rank of pageRank(ring)) expect(rank).toBeCloseTo(1, 10);
    const star = Array.from({ length: 4 }, () => new Map<number, number>());
    for (const leaf of [1, 2, 3]) connect(star, 0, leaf, 1);
    const [centre = 0, ...leaves] = pageRank(star);
    expect(leaves.every((rank) => rank < centre)).toBe(true);
  });

  it("leaves to a node without neighbours what everyone has", () => {
    expect(pageRank([new Map()])[0]).toBeCloseTo(0.15, 10);
  });
});
