import { describe, expect, it } from "vitest";
import { agents, assistants, pipelines } from "./pipeline";
import { hasStep, stepsDone, stepsKept } from "./replay";

const kept = (kind: "essay" | "code", from: string) => [...stepsKept(kind, from)].sort();
const essay = [...pipelines.essay, ...assistants];

describe("what a replay takes over", () => {
  it("from an aspect, or an assistant: all others", () => {
    expect(kept("essay", "theme")).toEqual(essay.filter((aspect) => aspect !== "theme").sort());
    expect(kept("essay", "languagetool")).toEqual(essay.filter((aspect) => aspect !== "languagetool").sort());
    expect(kept("code", "lint")).toEqual(pipelines.code.filter((aspect) => aspect !== "lint").sort());
  });

  it("from an agent: the aspects and the agents before it", () => {
    expect(kept("code", "analyser")).toEqual([...pipelines.code].sort());
    expect(kept("code", "benchmarker")).toEqual(
      [...pipelines.code, "analyser", "optimiser", "verifier"].sort(),
    );
  });

  it.each(["consolidate", "save", "index", "notify"])("from %s: all that can be", (step) => {
    expect(kept("essay", step)).toEqual(essay.sort());
    expect(kept("code", step)).toEqual([...pipelines.code, ...agents].sort());
  });

  it.each(["validate", "store", "recall"])("from %s: nothing", (step) => {
    expect(kept("code", step)).toEqual([]);
  });
});

describe("what need not run", () => {
  it("is what has left a result; an agent only after those before it", () => {
    expect(stepsDone([])).toEqual([]);
    expect(stepsDone(["lint", "size"])).toEqual(["lint", "size"]);
    expect(stepsDone(["lint", "optimiser", "verifier"])).toEqual([
      "lint",
      "analyser",
      "optimiser",
      "verifier",
    ]);
    expect(stepsDone(["verifier", "benchmarker"])).toEqual([]);
  });

  it("is every agent where their part of the report is there", () => {
    expect(stepsDone(["lint", "optimisation"])).toEqual(["lint", ...agents]);
  });
});

it("knows the steps of each pipeline", () => {
  expect(["cohesion", "english", "notify"].every((step) => hasStep("essay", step))).toBe(true);
  expect(["recall", "lint", "reviewer"].every((step) => hasStep("code", step))).toBe(true);
  expect(hasStep("essay", "lint") || hasStep("code", "english") || hasStep("code", "nonsense")).toBe(false);
});
