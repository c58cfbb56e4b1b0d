import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { workerProgram } from "./programs.mjs";

const program = `
  const inherited = process.env.GIVEN;
  process.env.KEPT = 1;
  const child = require("node:child_process").execFileSync(process.execPath, ["-p", "process.env.GIVEN + process.env.KEPT"]);
  console.log(JSON.stringify([inherited, typeof process.env.KEPT, child.toString().trim()]));`;

const runWith = (...options: string[]): unknown => {
  const env = { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, GIVEN: "given" };
  return JSON.parse(execFileSync(process.execPath, [...options, "-e", program], { env }).toString());
};

test("the worker reads a copy of its environment, and hands it on", () => {
  const [first, module] = workerProgram();
  const kept = process.platform === "win32" ? "string" : "number";
  expect(first).toBe("--import");
  expect(runWith()).toEqual(["given", "string", "given1"]);
  expect(runWith("--import", module ?? "")).toEqual(["given", kept, "given1"]);
});
