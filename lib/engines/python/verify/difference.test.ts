import { expect, it } from "vitest";
import { differenceIn } from "./difference";

it.each([
  ["result", { code: "result" }],
  ["argument:2", { code: "argument", detail: "2" }],
  ["step:1, put({1: 2})", { code: "step", detail: "1, put({1: 2})" }],
  ["forged by the program", { code: "result" }],
  ["toString", { code: "result" }],
])("reads %j", (part, difference) => {
  expect(differenceIn(part)).toEqual(difference);
});
