import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault } from "./json-fault";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const noise = fc.array(
  fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    '"a"',
    "1",
    "-",
    "0.5",
    "01",
    "true",
    "nul",
    " ",
    "\n",
    "\\",
  ),
  { maxLength: 12 },
);

describe("findJsonFault", () => {
  it("finds none in JSON, however it is written", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 4 }), (value, indent) => {
        expect(findJsonFault(JSON.stringify(value, null, indent))).toBeNull();
      }),
    );
  });

  it("finds one wherever JSON.parse refuses", () => {
    fc.assert(
      fc.property(noise, (parts) => {
        const text = parts.join("");
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['{\n  "a": 1,\n  "b" 2\n}', { line: 3, column: 7, text: '  "b" 2' }],
    ['{\n  "a": 1,\n}', { line: 3, column: 1, text: "}" }],
    ["{'a': 1}", { line: 1, column: 2, text: "{'a': 1}" }],
    ['{"a": [1, 2}', { line: 1, column: 12, text: '{"a": [1, 2}' }],
    ['{"a": 1', { line: 1, column: 8, text: '{"a": 1' }],
    ['{"a": 1}\nmore', { line: 2, column: 1, text: "more" }],
    ['{"a": "open\n}', { line: 1, column: 7, text: '{"a": "open' }],
    ["", { line: 1, column: 1, text: "" }],
  ])("tells the place in %j", (text, fault) => {
    expect(findJsonFault(text)).toEqual(fault);
  });
});
