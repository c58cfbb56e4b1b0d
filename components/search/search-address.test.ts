import { expect, it } from "vitest";
import { addressOf, changed, filtersOf, readAsked, toInput, without } from "./search-address";

const asked = readAsked({
  q: "rio",
  kind: ["essay", "code"],
  band: "",
  sort: "newest",
  cursor: "x",
  other: "y",
});

it("knows the parameters of a search and no others", () => {
  expect(toInput(asked)).toEqual({ q: "rio", kind: ["essay", "code"], sort: "newest" });
  expect(filtersOf(asked)).toEqual([
    { name: "kind", value: "essay" },
    { name: "kind", value: "code" },
  ]);
});

it("leads to the same search with something else, or without it", () => {
  expect(addressOf(asked)).toBe("/search?q=rio&kind=essay&kind=code&sort=newest");
  expect(addressOf(changed(asked, { kind: "document", sort: undefined }))).toBe(
    "/search?q=rio&kind=document",
  );
  expect(addressOf(without(asked, "kind", "essay"))).toBe("/search?q=rio&kind=code&sort=newest");
  expect(addressOf(without(readAsked({ band: "4" }), "band", "4"))).toBe("/search");
});
