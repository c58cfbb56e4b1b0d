import type { Actor } from "@/lib/kernel/actor";
import type { DraftFinding, DraftOptimisation } from "./schemas";

export type Span = { start: number; end: number };

/** An analysed work with what its reader is told of it. */
export type Draft = {
  id: string;
  kind: "essay" | "code";
  title: string;
  createdAt: Date;
  text: string;
  findings: (Omit<DraftFinding, "passage"> & { span: Span })[];
  /** Null where no score is given. */
  score: { total: number; competencies: number[] } | null;
  /** Of code; null where the report has no such part. */
  optimisation: DraftOptimisation | null;
  /** The engine and the rules that the result was made by. */
  versions: string[];
  /** A digest of the text and of all that the result says, but for times that are not claimed: equal ones are one result. */
  digest: string;
};

/** Gives an analysed work of the actor's organisation. @throws AppError `not_found` for anything else */
export type Drafts = (actor: Actor, analysisId: string) => Promise<Draft>;
