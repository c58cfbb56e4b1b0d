import type { Actor } from "@/lib/kernel/actor";
import type { DraftFinding } from "./schemas";

export type Span = { start: number; end: number };

/** An analysed essay with what its reader is told of it. */
export type Draft = {
  id: string;
  title: string;
  createdAt: Date;
  text: string;
  findings: (Omit<DraftFinding, "passage"> & { span: Span })[];
  /** Null where no score is given. */
  score: { total: number; competencies: number[] } | null;
};

/** Gives an analysed essay of the actor's organisation. @throws AppError `not_found` for anything else */
export type Drafts = (actor: Actor, analysisId: string) => Promise<Draft>;
