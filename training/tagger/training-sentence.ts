import type { TaggedTraits } from "@/lib/engines/essay/language/tagged-traits";

/** A sentence with the right class of each word; -1 where the model does not apply. */
export type TrainingSentence = { traits: TaggedTraits; gold: Int16Array };
