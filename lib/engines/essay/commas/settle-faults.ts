import type { JudgedGap } from "./judge-commas";

/** The gap at the other end of the stretch that opens or closes at a missing comma. */
function otherEnds({ view, gap }: JudgedGap): number[] {
  return [(view.from[gap] ?? 0) - 1, view.to[gap + 1] ?? gap + 1];
}

/**
 * Leaves out what another fault would mend as well: where an insertion has one comma of its two, either the other one is missing or this one is
 * too many. The likelier of the two faults stays.
 */
export function settleFaults<G extends JudgedGap>(faults: readonly G[]): G[] {
  const surplus = new Map<G["view"], Map<number, G>>();
  for (const fault of faults) {
    if (fault.kind !== "comma") continue;
    const ofSentence = surplus.get(fault.view) ?? new Map<number, G>();
    surplus.set(fault.view, ofSentence.set(fault.gap, fault));
  }
  const dropped = new Set<G>();
  for (const fault of faults) {
    if (fault.kind !== "open") continue;
    for (const end of otherEnds(fault)) {
      const other = surplus.get(fault.view)?.get(end);
      if (other) dropped.add(other.fault < fault.fault ? other : fault);
    }
  }
  return faults.filter((fault) => !dropped.has(fault));
}
