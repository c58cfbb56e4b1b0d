import { describe, expect, it } from "vitest";
import { readDocument } from "../document";
import { bodyParts } from "./body-parts";

const parts = (text: string) => bodyParts(readDocument({ text, language: "pt" }));

describe("bodyParts", () => {
  it("leaves out the title and lines without words", () => {
    expect(parts("Um título\nAbre.\nSegue.\nAinda.\nFecha.\n***")).toEqual({
      introduction: 1,
      developments: [2, 3],
      conclusion: 4,
    });
  });

  it("takes a single paragraph for both ends, and nothing for none", () => {
    expect(parts("Só isto.")).toEqual({ introduction: 0, developments: [], conclusion: 0 });
    expect(parts("")).toEqual({ introduction: undefined, developments: [], conclusion: undefined });
  });
});
