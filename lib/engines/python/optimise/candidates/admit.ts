import { parsePython } from "../../ast/parse";
import { isProgram } from "../../verify/compare-behaviour";
import type { Reason } from "../../verify/reason";
import { pairWith } from "../compare-version";
import type { OptimiseRequest } from "../request";
import { newReach } from "./reach";
import { nameNotKept } from "./surface";

/** Times the length of the source as it was given. */
const mostLength = 2;

/**
 * Why a version that a stranger wrote is not even run: it cannot be read, is too long, does not keep what others may use, or reaches for what
 * the given one does not use. Undefined where it may be run.
 */
export function refusalOf(request: OptimiseRequest, candidate: string): Reason | undefined {
  const { source } = request;
  if (candidate.length > mostLength * source.length) return { code: "longer" };
  const [before, after] = [parsePython(source), parsePython(candidate)];
  if (!before) return { code: "unreadable" };
  if (!after || after.body.length === 0) return { code: "not-python" };
  const name = nameNotKept(
    { source, module: before },
    { source: candidate, module: after },
    isProgram(pairWith(request, candidate)),
  );
  if (name !== undefined) return { code: "renames", detail: name };
  const reached = newReach(before, after);
  return reached === undefined ? undefined : { code: "reaches-out", detail: reached };
}
