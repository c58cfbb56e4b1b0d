import { z } from "zod";
import { codeOptions } from "@/lib/features/analyses/submission-schemas";

const sample = z.object({ input: z.string(), output: z.string() });

/** A standard input with the output that is expected of it; an empty output is not compared. */
export type Sample = z.infer<typeof sample>;

const codeSettings = z.object({
  depth: z.string(),
  focus: z.string(),
  timeBudget: z.string(),
  entryPoint: z.string(),
  inputs: z.string().describe("One tuple of arguments a line"),
  tests: z.array(sample),
});

/** The options of an analysis of code as they are typed. */
export type CodeSettings = z.infer<typeof codeSettings>;

export const noSample: Sample = { input: "", output: "" };

const defaults = codeOptions.parse({});

export const untouchedSettings: CodeSettings = {
  depth: defaults.depth,
  focus: "",
  timeBudget: String(defaults.timeBudget),
  entryPoint: "",
  inputs: "",
  tests: [noSample],
};

/** What a refused form hands back as JSON; the untouched settings where it hands back none. */
export const storedSettings = (json: string | undefined): CodeSettings =>
  json ? codeSettings.parse(JSON.parse(json)) : untouchedSettings;

/** The options as the API takes them: what was left empty is left out. */
export const optionsOf = ({ depth, focus, timeBudget, entryPoint, inputs, tests }: CodeSettings) => ({
  depth: depth || undefined,
  focus: focus || undefined,
  timeBudget: timeBudget === "" ? undefined : Number(timeBudget),
  entryPoint: entryPoint.trim() || undefined,
  inputs: inputs
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean),
  tests: tests
    .filter(({ input, output }) => input !== "" || output !== "")
    .map(({ input, output }) => ({ input, output: output === "" ? undefined : output })),
});

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).map((value) => (typeof value === "string" ? value.replaceAll("\r\n", "\n") : ""));

/** Reads the options from a submitted form. A browser sends line breaks as CRLF, which no program expects. */
export function settingsIn(form: FormData): CodeSettings {
  const outputs = texts(form, "testOutput");
  return {
    depth: text(form, "depth"),
    focus: text(form, "focus"),
    timeBudget: text(form, "timeBudget"),
    entryPoint: text(form, "entryPoint"),
    inputs: text(form, "inputs"),
    tests: texts(form, "testInput").map((input, index) => ({ input, output: outputs[index] ?? "" })),
  };
}

const problems: Readonly<Record<string, string>> = {
  entryPoint: "entry_point_invalid",
  timeBudget: "time_budget_invalid",
  inputs: "samples_invalid",
  tests: "samples_invalid",
};

/** The fields of a refused form with the name of what is wrong with each. */
export function problemsOf(
  issues: readonly { path: readonly PropertyKey[] }[],
): { path: string; message: string }[] {
  const fields = new Set(issues.map(({ path }) => String(path[0])));
  return [...fields].flatMap((path) => {
    const message = problems[path];
    return message ? [{ path, message }] : [];
  });
}
