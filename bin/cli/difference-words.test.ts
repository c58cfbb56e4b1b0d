import { expect, it } from "vitest";
import { tellCounterexample } from "./difference-words";

const shown = { call: "f(1)", before: "1", after: "2" };

it.each([
  [{ code: "how-it-ends" }, { differs: "how it ends", code: "how-it-ends" }],
  [
    { code: "argument", detail: "2" },
    { differs: "argument 2 after the call", code: "argument", detail: "2" },
  ],
  [
    { code: "global", detail: "n" },
    { differs: "global n", code: "global", detail: "n" },
  ],
] as const)("tells %j in words, with its code", (differs, told) => {
  expect(tellCounterexample({ ...shown, differs })).toEqual({ ...shown, ...told });
});
