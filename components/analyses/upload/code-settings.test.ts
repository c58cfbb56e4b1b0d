import { describe, expect, it } from "vitest";
import { codeOptions } from "@/lib/features/analyses/submission-schemas";
import { optionsOf, problemsOf, settingsIn, untouchedSettings } from "./code-settings";

const formOf = (entries: readonly [string, string][]): FormData => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

describe("settingsIn and optionsOf", () => {
  it("leave out what was left empty", () => {
    const options = codeOptions.parse(
      optionsOf(
        settingsIn(
          formOf([
            ["depth", ""],
            ["timeBudget", ""],
          ]),
        ),
      ),
    );
    expect(options).toEqual(codeOptions.parse({}));
    expect(codeOptions.parse(optionsOf(untouchedSettings))).toEqual(codeOptions.parse({}));
  });

  it("read every option, with one tuple of arguments a line and each test with its output", () => {
    const form = formOf([
      ["depth", "thorough"],
      ["focus", "memory"],
      ["timeBudget", "120"],
      ["entryPoint", " solve "],
      ["inputs", "([3, 1],)\r\n\r\n  ([],)  \r\n"],
      ["testInput", "3\r\n1 2 3\r\n"],
      ["testOutput", "6\r\n"],
      ["testInput", "0\n"],
      ["testOutput", ""],
      ["testInput", ""],
      ["testOutput", ""],
    ]);
    expect(codeOptions.parse(optionsOf(settingsIn(form)))).toEqual({
      depth: "thorough",
      focus: "memory",
      timeBudget: 120,
      entryPoint: "solve",
      inputs: ["([3, 1],)", "([],)"],
      tests: [{ input: "3\n1 2 3\n", output: "6\n" }, { input: "0\n" }],
    });
  });
});

describe("problemsOf", () => {
  it("names the problem of each field once", () => {
    const parsed = codeOptions.safeParse({
      ...optionsOf({ ...untouchedSettings, entryPoint: "not a name", timeBudget: "9000" }),
      inputs: Array.from({ length: 90 }, () => "()"),
    });
    expect(problemsOf(parsed.error?.issues ?? [])).toEqual(
      expect.arrayContaining([
        { path: "entryPoint", message: "entry_point_invalid" },
        { path: "timeBudget", message: "time_budget_invalid" },
        { path: "inputs", message: "samples_invalid" },
      ]),
    );
  });

  it("says nothing of what is not in the form", () => {
    expect(problemsOf([{ path: ["source"] }])).toEqual([]);
  });
});
