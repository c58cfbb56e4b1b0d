import { expect, it } from "vitest";
import { itemCounts } from "./item-counts";

it("counts every file once: analysed, under way, or without a result", () => {
  const states = {
    queued: 1,
    running: 2,
    completed: 3,
    partial: 4,
    failed: 5,
    cancelled: 6,
    refused: 7,
    skipped: 8,
  };
  expect(itemCounts({ states })).toEqual({ all: 36, analysed: 7, underWay: 3, withoutResult: 26, done: 33 });
});
