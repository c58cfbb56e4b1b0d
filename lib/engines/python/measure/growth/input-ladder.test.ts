import { expect, it } from "vitest";
import { inputLadder } from "./input-ladder";

const ladder = (...inputs: string[]) =>
  inputLadder(inputs.map((input) => ({ input, origin: "given" as const }))).map(({ input }) => input);
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index).join(" ");

it("keeps the first of many tests, whole, and says how many there are", () => {
  const test = (length: number) => `${length}\n${numbers(length)}\n`;
  const made = ladder("1\n1\n5\n", `64\n${test(3).repeat(64)}`);
  expect(made).toEqual([2, 4, 8, 16, 32].map((count) => `${count}\n${test(3).repeat(count)}`));
});

it("leaves some of the tests out where their lengths differ, so that the last one is whole", () => {
  const tests = Array.from({ length: 100 }, (_, index) => `2\n${"1\n".repeat(1 + (index % 2))}`).join("");
  const half = ladder(`100\n${tests}`).at(-1) ?? "";
  expect(half.split("\n")[0]).toBe("40");
  expect(half.split("\n").length).toBe(1 + 125 + 1);
});

it("keeps the first items of a line, of a text and of the lines that a number counts", () => {
  expect(ladder(`64 7\n${numbers(64)}\n`).at(-1)).toBe(`32 7\n${numbers(32)}\n`);
  expect(ladder(`1\n64\n${"a".repeat(64)}\n`).at(0)).toBe("1\n2\naa\n");
  expect(ladder(`16\n${"1 2\n".repeat(16)}`).at(0)).toBe("1\n1 2\n");
});

it("takes each of several large tests to be smaller", () => {
  const test = (length: number) => `${length}\n${numbers(length)}\n`;
  expect(ladder(`2\n${test(40)}${test(20)}`).at(-1)).toBe(`2\n${test(20)}${test(10)}`);
});

it("divides a number that is all there is", () => {
  expect(ladder("3200\n")).toEqual(["100\n", "200\n", "400\n", "800\n", "1600\n"]);
});

it("reads a long input once", () => {
  const rows = "9 1 2 3 4 5 6 7 8\n".repeat(100_000);
  expect(ladder(`1\n100000\n${rows}`).at(-1)?.split("\n").length).toBe(2 + 50_000 + 1);
});

it("makes nothing of what it does not understand", () => {
  expect(ladder("hello world\nand more\n")).toEqual([]);
  expect(ladder("3\n1 2 3\n")).toEqual([]);
  expect(ladder()).toEqual([]);
});
