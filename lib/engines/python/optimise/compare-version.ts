import type { RunPython } from "../run-python";
import { compareBehaviour, type VerifyOptions, type VersionPair } from "../verify/compare-behaviour";
import type { Comparison } from "../verify/comparison";
import type { OptimiseRequest } from "./request";

/** Another version beside the program as it was given, with what is known of its use. */
export const pairWith = (
  { source, kind, entryPoint, inputs, tests, stress }: OptimiseRequest,
  after: string,
): VersionPair => {
  const given =
    kind === "stdin"
      ? { tests: tests.map((input) => ({ input })), stdin: stress }
      : { entryPoint, inputs: [...inputs, ...stress] };
  return { before: source, after, ...given };
};

/** Compares another version with the program as it was given. */
export const compareVersion = (
  run: RunPython,
  request: OptimiseRequest,
  after: string,
  options: VerifyOptions,
): Promise<Comparison> => compareBehaviour(run, pairWith(request, after), options);
