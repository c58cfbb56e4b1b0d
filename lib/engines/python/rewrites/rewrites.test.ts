import { expect, it } from "vitest";
import { readProgram } from "../program/program";
import { applyRewrite } from "./apply-rewrite";
import { rewrites } from "./rewrites";
import { rewritten } from "./testing/rewritten";

it.each(rewrites.map((rewrite) => [rewrite.rule, rewrite] as const))("%s makes good of bad", (_, rewrite) => {
  expect(rewritten(rewrite, rewrite.bad)).toBe(rewrite.good);
  const good = readProgram(rewrite.good);
  expect(good).toBeDefined();
  expect(good && applyRewrite(good, rewrite)).toBeUndefined();
});

it("each rule has its own name", () => {
  expect(new Set(rewrites.map(({ rule }) => rule)).size).toBe(rewrites.length);
});
