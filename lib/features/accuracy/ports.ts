import type { Accuracy } from "./schemas";

/** The published figures, or null before any were. Rejects for figures that are not of their form. */
export type ReadAccuracy = () => Promise<Accuracy | null>;
