import { describe, expect, it } from "vitest";
import { cutShort } from "@/lib/features/analyses/domain/optimising";
import { differenceName, knownReason } from "./reason";

describe("knownReason", () => {
  it.each([
    ["the first version does not do the same twice", "unsteady", ""],
    ["the first version does not do the same twice: f([1])", "unsteady", ""],
    ["there is nothing to call", "nothingToCall", ""],
    [
      "the first version does not load: NameError: name 'x'\nis not defined",
      "doesNotLoad",
      "NameError: name 'x'\nis not defined",
    ],
    ["no case reaches line 4, 7 of the second version", "unreached", "4, 7"],
    ["findings alone were asked for", "findingsAlone", ""],
    [cutShort, "cutShort", ""],
  ])("knows %j", (said, name, detail) => {
    expect(knownReason(said)).toEqual({ name, detail });
  });

  it("is null for what it does not know", () => {
    expect(knownReason("the moon was full")).toBeNull();
  });
});

describe("differenceName", () => {
  it("knows what the engine compares, and takes anything else for a name in the program", () => {
    expect(differenceName("how it ends")).toBe("ends");
    expect(differenceName("standard output")).toBe("output");
    expect(differenceName("toString")).toBeNull();
  });
});
