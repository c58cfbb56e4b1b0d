import { describe, expect, it } from "vitest";
import { rewrites } from "../rewrites/rewrites";
import { type Focus, rewritesFor } from "./focus";
import { propose, sourceOf } from "./propose";

const source = `from functools import reduce


def fib(n: int) -> int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def common(first: list[int], second: list[int]) -> list[int]:
    return [item for item in first if item in second]
`;
const rulesOf = (focus?: Focus) => propose(source, focus).map(({ rule }) => rule);

describe("proposing", () => {
  it("names the rules that apply, with their places in the source as it was given", () => {
    const proposals = propose(source);
    expect(proposals.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["rewrite/recursion-cache", "rewrite/list-membership"]),
    );
    for (const { places } of proposals)
      for (const { start, end } of places) expect(source.slice(start, end).trim()).not.toBe("");
  });

  it("proposes nothing for what cannot be read or needs nothing", () => {
    expect(propose("def f(:\n")).toEqual([]);
    expect(propose("")).toEqual([]);
  });

  it("makes of its rules the version with all of them, and of none the source itself", () => {
    const after = sourceOf(source, rulesOf());
    expect(after).not.toBe(source);
    expect(after).toContain("set(second)");
    expect(sourceOf(source, [])).toBe(source);
    expect(sourceOf(source, ["rewrite/unknown"])).toBe(source);
  });
});

describe("a focus", () => {
  it("on memory leaves out what keeps results", () => {
    expect(rulesOf("speed")).toContain("rewrite/recursion-cache");
    expect(rulesOf("memory")).not.toContain("rewrite/recursion-cache");
    expect(rulesOf("memory")).toContain("rewrite/list-membership");
  });

  it("on security tries what changes the growth alone", () => {
    expect(rewritesFor("security").every(({ gain }) => gain === "asymptotic")).toBe(true);
  });

  it("names rules that exist, and keeps their order", () => {
    for (const focus of ["memory", "readability", "security"] as const) {
      const some = rewritesFor(focus);
      expect(some.length).toBeLessThan(rewrites.length);
      expect(some).toEqual(rewrites.filter((rewrite) => some.includes(rewrite)));
    }
    expect(rewritesFor()).toEqual(rewrites);
  });
});
