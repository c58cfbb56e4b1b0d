import type { RunPython } from "../../run-python";
import type { VerifyOptions } from "../../verify/compare-behaviour";
import { compareVersion } from "../compare-version";
import type { Attempt, OptimiseRequest } from "../request";
import { refusalOf } from "./admit";
import type { Candidate, VerifiedCandidate } from "./candidate";

/** More are not looked at. */
const mostCandidates = 3;

/** Each text once, and none that is the given program. */
function distinct({ source, candidates = [] }: OptimiseRequest): Candidate[] {
  const known = new Set([source.trim()]);
  return candidates.slice(0, mostCandidates).filter((candidate) => {
    const text = candidate.source.trim();
    const isNew = !known.has(text);
    known.add(text);
    return isNew;
  });
}

type Verification = { candidates: VerifiedCandidate[]; attempts: Attempt[] };

/** Compares the candidates with the program as it was given, as versions by rules are; those that may not be run are told of with the reason. */
export async function verifyCandidates(
  run: RunPython,
  request: OptimiseRequest,
  options: VerifyOptions,
): Promise<Verification> {
  const candidates: VerifiedCandidate[] = [];
  const attempts: Attempt[] = [];
  for (const candidate of distinct(request)) {
    const rules = [candidate.rule];
    const refusal = refusalOf(request, candidate.source);
    if (refusal) {
      attempts.push({ rules, verdict: "unknown", reason: refusal });
      continue;
    }
    const comparison = await compareVersion(run, request, candidate.source, options);
    const { verdict, reason, counterexample } = comparison;
    attempts.push({ rules, verdict, reason, counterexample });
    if (verdict === "same") candidates.push({ ...candidate, comparison });
  }
  return { candidates, attempts };
}
