import type { CodeOptimiser } from "@/lib/composition/optimise-code";

type Counterexample = NonNullable<Awaited<ReturnType<CodeOptimiser["compare"]>>["counterexample"]>;
type Difference = Counterexample["differs"];

const words: Readonly<Record<Difference["code"], (detail: string) => string>> = {
  "how-it-ends": () => "how it ends",
  result: () => "result",
  "result-again": () => "result of the same call again, the first one changed by its caller",
  argument: (detail) => `argument ${detail} after the call`,
  output: () => "standard output",
  errors: () => "standard error",
  calls: () => "calls of the function handed over",
  step: (detail) => `step ${detail}`,
  object: () => "the object at the end",
  global: (detail) => `global ${detail}`,
  "loading-output": () => "output while loading",
  "direct-output": () => "output past Python's own streams",
};

/** A counterexample for programs to read: what differs as words, with the code and the detail beside them. */
export const tellCounterexample = ({ differs: { code, detail = "" }, ...shown }: Counterexample) => ({
  ...shown,
  differs: words[code](detail),
  code,
  ...(detail && { detail }),
});
