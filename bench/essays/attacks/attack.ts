import type { ScoredEssay } from "@/training/corpus";
import type { Draw } from "./draw";

/** One way of cheating: makes a text out of an honest essay; `others` are essays on any theme. */
export type Variant = (draw: Draw, essay: ScoredEssay, others: readonly ScoredEssay[]) => string;

/** A kind of cheating and the different ways in which people do it. */
export type Attack = {
  name: string;
  variants: Readonly<Record<string, Variant>>;
  /** Its variants belong to even and odd seeds by turns, so that the unseen half is of other ones. */
  apart?: boolean;
};
