import { describe, expect, it } from "vitest";
import { parts, readOptions } from "./options";

describe("the command line", () => {
  it("runs everything on the even seeds unless told otherwise", () => {
    expect(readOptions(["data"])).toEqual({
      data: "data",
      only: parts,
      seeds: "even",
      rules: false,
      errors: 0,
      sample: 0,
      accuracy: undefined,
    });
  });

  it("takes some parts and the details", () => {
    const options = readOptions(["data", "--only", "speed,attacks", "--seeds", "odd", "--errors", "12"]);
    expect(options).toMatchObject({ only: ["speed", "attacks"], seeds: "odd", errors: 12 });
  });

  it.each([
    [[]],
    [["a", "b"]],
    [["a", "--only", "all"]],
    [["a", "--seeds", "both"]],
    [["a", "--errors", "-1"]],
    [["a", "--sample", "many"]],
    [["a", "--fast"]],
  ])("refuses %j", (args) => {
    expect(() => readOptions(args)).toThrow();
  });
});
