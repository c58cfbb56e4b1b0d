import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/kernel/errors";
import { parseInput, queryRecord } from "./parse";

const schema = z.union([
  z.strictObject({ ids: z.array(z.strictObject({ id: z.int() })) }),
  z.strictObject({ all: z.literal(true) }),
]);

function fieldsOf(value: unknown): string[] {
  try {
    parseInput(schema, value);
    return [];
  } catch (error) {
    if (error instanceof AppError) return error.fields.map(({ path }) => path);
    throw error;
  }
}

describe("parseInput", () => {
  it.each([
    [{ all: true }, []],
    [{ all: true, more: 1, most: 2 }, ["more", "most"]],
    [{ ids: [{ id: 1 }, { id: 2, x: 3 }] }, ["ids.1.x"]],
    [JSON.parse('{"all":true,"__proto__":{"a":1}}'), ["__proto__"]],
    [{ all: true, constructor: 1 }, ["constructor"]],
  ])("of %j complains about %j", (value, fields) => {
    expect(fieldsOf(value)).toEqual(fields);
  });

  it("names no more than would help, and none at length", () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${index}`.padEnd(900), 1]));
    const fields = fieldsOf({ all: true, ...many });
    expect(fields).toHaveLength(20);
    expect(Math.max(...fields.map(({ length }) => length))).toBeLessThanOrEqual(100);
  });
});

describe("queryRecord", () => {
  const read = (query: string) => queryRecord(new URLSearchParams(query));

  it("takes repeated parameters as lists and empty ones as not given", () => {
    expect(read("a=1&b=&a=2&c=3")).toEqual({ a: ["1", "2"], c: "3" });
  });

  it("refuses the character that no database takes, by the parameter's name", () => {
    expect(() => read("a=1&b=x%00y")).toThrow(
      expect.objectContaining({ code: "invalid_input", fields: [expect.objectContaining({ path: "b" })] }),
    );
  });

  it("has no way to the prototype", () => {
    expect(Object.keys(read("__proto__=1&constructor=2"))).toEqual(["__proto__", "constructor"]);
    expect(Reflect.get({}, "1")).toBeUndefined();
  });
});
