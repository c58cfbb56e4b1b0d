import { describe, expect, it } from "vitest";
import { caseSizes } from "./input-size";

const sizeOfArguments = (args: string) =>
  caseSizes({ kind: "calls", entryPoint: "f", cases: [{ args, origin: "given" }] })[0];
const sizeOfInput = (input: string) => caseSizes({ kind: "stdin", cases: [{ input, origin: "given" }] })[0];

describe("caseSizes", () => {
  it.each([
    ["([1, 2, 3],)", 3],
    ["([1.5, -2, 3e-5], 4)", 4],
    ["({'a': 1, 'b': 2},)", 4],
    ["([[1, 2], [3, 4]],)", 4],
    ["('hello',)", 5],
    [`("it's", 'say "hi"')`, 12],
    ["(1000,)", 1000],
    ["(3, -50)", 50],
    ["([],)", 1],
    ["()", 1],
  ])("of the arguments %s is %d", (args, size) => {
    expect(sizeOfArguments(args)).toBe(size);
  });

  it.each([
    ["100000\n", 100_000],
    ["3 700\n", 700],
    ["3\n1 2 3\n", 4],
    ["abracadabra\n", 11],
    ["", 1],
  ])("of the input %j is %d", (input, size) => {
    expect(sizeOfInput(input)).toBe(size);
  });
});
