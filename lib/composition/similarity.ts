import type { CandidateIndex } from "@/lib/engines/similarity/candidate-index";
import { compare } from "@/lib/engines/similarity/compare";
import { fingerprint } from "@/lib/engines/similarity/fingerprint";
import { MemoryIndex } from "@/lib/engines/similarity/memory-index";
import type { SharedPassage, Span } from "@/lib/engines/similarity/types";

export type TextSpan = Span;
export type Passage = SharedPassage;
export type TextIndex = CandidateIndex;

/** The similarity engine in this process, with an index in memory. */
export const similarity = { compare, fingerprint, openIndex: (): TextIndex => new MemoryIndex() };
