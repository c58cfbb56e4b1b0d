import { type Difference, differenceIn } from "../difference";
import type { ProbeCase } from "../workload";
import type { Observation, VersionReport } from "./observe";

/** A case on which two versions were seen to differ: how it is called, what differed, and both values. */
export type Counterexample = { call: string; differs: Difference; before: string; after: string };

const exotic =
  /\b(?:iter|spy|Blank|Text|Row|Count|Counter|Record|Decimal|Fraction|defaultdict|OrderedDict|nan|inf|shared)\b/u;
const misuse = new Set(["TypeError", "AttributeError"]);
const saysNothing = new Set(["slow", "exhausted", "unusable"]);

/** How a case is written in Python. */
export function callText({ entry, args, named, setup, steps = [] }: ProbeCase): string {
  const inner = args
    .trim()
    .replace(/^\(/u, "")
    .replace(/,?\s*\)$/u, "");
  const keywords = named ? `**${named}` : "";
  const call = `${entry}(${[inner, keywords].filter(Boolean).join(", ")})`;
  const later = steps.map(([name, text]) => (text.startsWith("(") ? `.${name}${text}` : `${name} ${text}`));
  return [...(setup ? [setup] : []), call, ...later].join("; ");
}

const ended = ({ ending, exception, message }: Observation): string =>
  ending === "raised" ? `raised ${exception}${message && `: ${message}`}` : "returned";

function endingsDiffer(before: Observation, after: Observation): boolean {
  if (before.ending !== after.ending) return true;
  if (before.ending !== "raised") return false;
  if (before.message || after.message)
    return before.message !== after.message || before.exception !== after.exception;
  if (misuse.has(before.exception) && misuse.has(after.exception)) return false;
  return before.exception !== after.exception;
}

const outerKinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:\w+\()?\[/u, "list"],
  [/^-?\d+$/u, "int"],
  [/^-?[\d.]+(?:e-?\d+)?$/u, "float"],
  [/^["']/u, "str"],
  [/^\{/u, "braces"],
  [/^\(/u, "tuple"],
];

/** What the arguments of a case are on the outside: the first characters tell. */
function shapeOf({ entry, args }: ProbeCase): string {
  const inner = args.replace(/^\(/u, "");
  const first =
    outerKinds.find(([pattern]) => pattern.test(inner.split(",")[0] ?? ""))?.[1] ?? inner.slice(0, 5);
  return `${entry} ${first}`;
}

/**
 * Whether what the first version did with a case tells what it is meant to do. A TypeError with guessed arguments does so only where other
 * arguments of the same shape are taken.
 */
function isTelling(probe: ProbeCase, before: Observation, taken: ReadonlySet<string>): boolean {
  if (saysNothing.has(before.ending)) return false;
  if (!probe.guessed || before.ending !== "raised" || !misuse.has(before.exception)) return true;
  return taken.has(shapeOf(probe)) && !exotic.test(probe.args);
}

/** The shapes of arguments that a version takes. */
function shapesTaken(cases: readonly ProbeCase[], { observations }: VersionReport): ReadonlySet<string> {
  return new Set(cases.filter((_, index) => observations[index]?.ending === "value").map(shapeOf));
}

function differingPart(before: Observation, after: Observation): string | undefined {
  const names = new Set([...Object.keys(before.parts), ...Object.keys(after.parts)]);
  return [...names].find((name) => before.parts[name] !== after.parts[name]);
}

const shown = (text: string | undefined): string => text ?? "nothing";

function compareCase(probe: ProbeCase, before: Observation, after: Observation): Counterexample | undefined {
  const call = callText(probe);
  if (endingsDiffer(before, after)) {
    const differs: Difference = { code: "how-it-ends" };
    const show = (seen: Observation) => seen.parts.result ?? ended(seen);
    if (after.ending === "slow" || after.ending === "exhausted")
      return {
        call,
        differs,
        before: show(before),
        after: after.ending === "slow" ? "does not end in time" : `raised ${after.exception}`,
      };
    return { call, differs, before: show(before), after: show(after) };
  }
  const part = differingPart(before, after);
  if (part === undefined) return undefined;
  const differs = differenceIn(part);
  return { call, differs, before: shown(before.parts[part]), after: shown(after.parts[part]) };
}

const strangePenalty = 10_000;
const misusePenalty = 1_000;

/** The lower, the easier a case is to read and the likelier it is to matter: plain arguments, and a short call. */
function strangeness({ call, after }: Counterexample): number {
  const misused = /^raised (?:TypeError|AttributeError)$/u.test(after) ? misusePenalty : 0;
  return call.length + misused + (exotic.test(call) ? strangePenalty : 0);
}

/** A difference between two runs of the same cases, the one that is easiest to read; undefined where there is none to see. */
export function compareObservations(
  cases: readonly ProbeCase[],
  before: VersionReport,
  after: VersionReport,
): Counterexample | undefined {
  const taken = shapesTaken(cases, before);
  const found = cases.flatMap((probe, index) => {
    const [first, second] = [before.observations[index], after.observations[index]];
    if (!first || !second || !isTelling(probe, first, taken)) return [];
    return compareCase(probe, first, second) ?? [];
  });
  const [clearest] = found.sort((one, other) => strangeness(one) - strangeness(other));
  return clearest ?? compareRemains(before, after);
}

/** What is left of the module and of its output after all calls. */
function compareRemains(before: VersionReport, after: VersionReport): Counterexample | undefined {
  const names = Object.keys(before.globals).filter((name) => name in after.globals);
  const left = names.find((name) => before.globals[name] !== after.globals[name]);
  if (left === undefined) return undefined;
  return {
    call: "after all calls",
    differs: differenceIn(left),
    before: shown(before.globals[left]),
    after: shown(after.globals[left]),
  };
}

/** The cases that told something: the first version came to an end with them, and the second was run on them. */
export function tellingCases(
  cases: readonly ProbeCase[],
  before: VersionReport,
  after: VersionReport,
): ProbeCase[] {
  const taken = shapesTaken(cases, before);
  return cases.filter((probe, index) => {
    const first = before.observations[index];
    return first !== undefined && after.observations[index] !== undefined && isTelling(probe, first, taken);
  });
}
