import type { Benchmarked, Candidate, Proposal, Verified } from "./domain/optimising";
import type { Aspect, Assistant, PipelineKind } from "./domain/pipeline";
import type { AspectResult, Provenance } from "./domain/report";
import type { Optimisation } from "./optimisation-schemas";
import type { AnalysedText } from "./ports";
import type { EssayScore, FindingReference } from "./report-schemas";
import type { CodeOptions } from "./submission-schemas";

/** What an engine is asked for one aspect. */
export type AspectRequest = {
  kind: PipelineKind;
  aspect: Aspect;
  text: string;
  theme?: string;
  motivatingText?: string;
  fileName?: string;
  language?: string;
};

/** The engines, run where they cannot hold up the event loop. Rejects when they crash or exceed their time. */
export type AspectEngine = {
  analyse(request: AspectRequest): Promise<AspectResult>;
  detectLanguage(text: string): Promise<string>;
};

/** Under which conditions an agent works: until when, in milliseconds since 1970, and only as long as it is wanted. */
export type WorkTerms = {
  until: number;
  /** @throws AppError `conflict` once the analysis has been cancelled */
  requireWanted(): Promise<void>;
};

/** A code to make faster, with what is known of its use, and whole versions that a model wrote. */
export type CodeWork = { source: string; options: CodeOptions; candidates?: readonly Candidate[] };

/** What a model is told of a code: `rules` are those that find something to do, and are tried anyway. */
export type SuggestionRequest = {
  source: string;
  entryPoint: string | undefined;
  focus: CodeOptions["focus"];
  rules: readonly string[];
};

/** A model outside the product that writes faster versions, where one is configured. */
export type Suggester = {
  /** The model, as its service calls it. */
  readonly model: string;
  /** What its answers follow from beside the code. */
  readonly version: string;
  /**
   * A few whole sources, unchecked.
   * @throws AppError `unavailable` when it does not answer in time or as it should, `too_large` for a code that it is not asked about
   */
  suggest(request: SuggestionRequest, timeoutMs: number): Promise<string[]>;
};

/** The part of the engine that looks for faster code. Rejects when the sandbox is broken. */
export type CodeOptimiser = {
  propose(source: string, focus: CodeOptions["focus"]): Promise<Proposal[]>;
  verify(work: CodeWork, proposals: readonly Proposal[], terms: WorkTerms): Promise<Verified>;
  benchmark(work: CodeWork, verified: Verified, terms: WorkTerms): Promise<Benchmarked>;
  /** What is said of rules, in their order. */
  explain(rules: readonly string[]): Omit<Optimisation["rewrites"][number], "places">[];
  /** The engine's version; and all that a result follows from beside the code and its options. */
  readonly engine: string;
  readonly versions: string;
};

/** An essay that the engine is asked about. */
export type EssayRequest = Pick<AspectRequest, "text" | "theme" | "motivatingText" | "language">;

/** The engine for those who wait for its answer. Rejects when it crashes or exceeds its time. */
export type LiveEngine = {
  /** The score that an essay would have without some of its findings; null where none is given. */
  rescore(request: EssayRequest, without: readonly FindingReference[]): Promise<EssayScore | null>;
  /** What would annul an essay: the aspect `integrity`. */
  checkIntegrity(request: EssayRequest): Promise<AspectResult>;
};

/** The programs and services outside the engine that are configured. Rejects when one does not answer in time. */
export type Assistants = {
  /** Those that have a part in the result of an essay in this language. */
  askedAbout(language: string | null): readonly Assistant[];
  consult(assistant: Assistant, request: EssayRequest): Promise<AspectResult>;
};

/** What the engine is given of an essay. */
export type EssayWork = Pick<AnalysedText, "text" | "theme" | "motivatingText">;

/** Says what the results of an essay came from. */
export type ResultOrigin = (work: EssayWork, results: readonly AspectResult[]) => Promise<Provenance>;
