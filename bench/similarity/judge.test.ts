import { describe, expect, it } from "vitest";
import { judge } from "./judge";

const shared = { a: { start: 100, end: 200 }, b: { start: 0, end: 100 } };
const report = (a: [number, number], b: [number, number]) => ({
  a: { start: a[0], end: a[1] },
  b: { start: b[0], end: b[1] },
  words: 40,
  kind: "edited" as const,
});

describe("judge", () => {
  it("finds a passage of which half is covered in both texts", () => {
    expect(judge(shared, [report([100, 150], [0, 50])])).toMatchObject({
      found: true,
      right: 1,
      characters: 0.5,
    });
    expect(judge(shared, [report([100, 200], [0, 40])])).toMatchObject({ found: false, right: 1 });
  });

  it("adds up what several reports cover", () => {
    const two = [report([100, 140], [60, 100]), report([150, 200], [0, 40])];
    expect(judge(shared, two)).toMatchObject({ found: true, right: 2, wrong: [] });
  });

  it("calls a report wrong that lies elsewhere in one of the texts", () => {
    const elsewhere = report([100, 200], [300, 400]);
    expect(judge(shared, [elsewhere])).toMatchObject({ found: false, right: 0, wrong: [elsewhere] });
    expect(judge(null, [elsewhere])).toEqual({ found: null, right: 0, wrong: [elsewhere], characters: null });
  });
});
