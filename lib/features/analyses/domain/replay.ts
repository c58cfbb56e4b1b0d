import type { AgentWork } from "./optimising";
import {
  type Agent,
  agents,
  assistants,
  isAgent,
  optimisationPart,
  type PipelineKind,
  pipelines,
  stepsAfter,
  stepsOf,
} from "./pipeline";
import type { AspectResult } from "./report";

/** What a replay takes over from the analysis that it runs again. */
export type Replay = {
  of: string;
  /** Known beforehand where results are taken over: they were made for it. */
  language: string | null;
  aspects: readonly AspectResult[];
  /** Agents whose work is copied, as far as there is any. */
  agents: readonly (keyof AgentWork)[];
};

/** Whether a pipeline of this kind has such a step. */
export const hasStep = (kind: PipelineKind, step: string): boolean =>
  stepsOf(kind, kind === "essay" ? assistants : []).some((each) => each.step === step);

const isAfter = (step: string): boolean => stepsAfter.some((each) => each === step);

/**
 * The steps whose results a replay of the same text takes over: from an aspect all other aspects, from an agent all aspects and the agents
 * before it, from one of the last steps all of these; from anything before the aspects, none.
 */
export function stepsKept(kind: PipelineKind, from: string): ReadonlySet<string> {
  const aspects: readonly string[] = [...pipelines[kind], ...(kind === "essay" ? assistants : [])];
  const inOrder: readonly string[] = kind === "code" ? agents : [];
  if (isAfter(from)) return new Set([...aspects, ...inOrder]);
  const agent = inOrder.indexOf(from);
  if (agent >= 0) return new Set([...aspects, ...inOrder.slice(0, agent)]);
  return new Set(aspects.includes(from) ? aspects.filter((aspect) => aspect !== from) : []);
}

/** The step that makes a part of the report. */
export const stepOfPart = (part: string): string => (part === optimisationPart ? "reviewer" : part);

/** The agents that leave something for those after them, in order. */
const leaving = ["optimiser", "verifier", "benchmarker"] as const satisfies readonly Agent[];

function agentsDone(has: (result: string) => boolean): readonly Agent[] {
  if (has(optimisationPart)) return agents;
  const open = leaving.findIndex((agent) => !has(agent));
  const done = open < 0 ? leaving : leaving.slice(0, open);
  return done.length > 0 ? ["analyser", ...done] : [];
}

/**
 * The steps that have nothing left to do where these results are there already: aspects by their names, agents by theirs as long as those
 * before them have left something. The analyser leaves nothing, and goes with the optimiser, which comes after it.
 */
export function stepsDone(results: readonly string[]): string[] {
  const aspects = results.filter((name) => name !== optimisationPart && !isAgent(name));
  return [...aspects, ...agentsDone((result) => results.includes(result))];
}
