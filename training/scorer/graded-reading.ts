import type { Reading } from "@/lib/engines/essay/scoring/scorer-model";

/** A text as the scorer reads it, the grades that people gave it, and the fold of its theme. */
export type GradedReading = { reading: Reading; scores: readonly number[]; fold: number };
