import { describe, expect, it } from "vitest";
import { locateMarks, moreMarked, readMarks } from "./marked-text";

const mark = (text: string): string => `\uE000${text}\uE001`;

describe("readMarks", () => {
  it("takes the marks out and keeps where they stood, in UTF-16 units", () => {
    expect(readMarks(`a \u{1F600} ${mark("mar")} e ${mark("céu")}`)).toEqual({
      text: "a \u{1F600} mar e céu",
      matches: [
        { start: 5, end: 8 },
        { start: 11, end: 14 },
      ],
    });
  });
});

describe("locateMarks", () => {
  it("finds the marked words in a text of which the headline lost something", () => {
    expect(locateMarks("<i>mar</i> e mar", `${mark("mar")} e ${mark("mar")}`)).toEqual([
      { start: 3, end: 6 },
      { start: 13, end: 16 },
    ]);
  });
});

it("prefers the headline with more marks", () => {
  expect(moreMarked("a", mark("a"))).toBe(mark("a"));
  expect(moreMarked(mark("a"), mark("b"))).toBe(mark("a"));
});
