import type { Span } from "../types";

/** The five elements that the grid of ENEM asks of an intervention proposal (INEP, *A redação no Enem: cartilha do participante*). */
export const elementKinds = ["agent", "action", "means", "purpose", "detail"] as const;
export type ElementKind = (typeof elementKinds)[number];

/** A passage that serves as an element; a `weak` one is too general to count in full: "as pessoas", "tomar medidas". */
export type Element = Span & { kind: ElementKind; weak: boolean };

/** A measure that the writer proposes; `sentence` and `paragraph` say where its frame stands. */
export type Proposal = { sentence: number; paragraph: number; elements: readonly Element[] };

/** The kinds that a proposal has, weak ones included. */
export const kindsOf = ({ elements }: Proposal): ReadonlySet<ElementKind> =>
  new Set(elements.map(({ kind }) => kind));

/** Whether a proposal has an element of a kind that is not weak. */
export const hasSound = ({ elements }: Proposal, wanted: ElementKind): boolean =>
  elements.some(({ kind, weak }) => kind === wanted && !weak);

/** The worth of a proposal: a sound element counts 1, a weak one one half. */
export const fullness = (proposal: Proposal): number =>
  elementKinds.reduce((sum, kind) => {
    if (hasSound(proposal, kind)) return sum + 1;
    return sum + (kindsOf(proposal).has(kind) ? 0.5 : 0);
  }, 0);

/** What a proposal outside the conclusion must have more than one in it, in elements, to be taken for the main one. */
const conclusionLead = 1.5;
/** Between equally full proposals the one that lacks no more than the detail is the better one. */
const detailDiscount = 0.1;

/** The place of the proposal to judge by, -1 without any: the fullest, the last of equal ones, first of all in the conclusion. */
export function mainProposal(proposals: readonly Proposal[], conclusion: number | undefined): number {
  const worth = (proposal: Proposal): number =>
    fullness(proposal) -
    (proposal.paragraph === conclusion ? 0 : conclusionLead) -
    (kindsOf(proposal).has("detail") ? detailDiscount : 0);
  return proposals.reduce((best, proposal, index) => {
    const leader = proposals[best];
    return !leader || worth(proposal) >= worth(leader) ? index : best;
  }, -1);
}
