import type { Actor } from "@/lib/kernel/actor";
import type { AuditNote } from "@/lib/kernel/audit";
import type { ErrorCode } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import type { Reach } from "@/lib/kernel/reach";
import type { Analysis, AnalysisFilter, AnalysisStatus, ListedAnalysis } from "./domain/analysis";
import type { BatchItem, ItemStates } from "./domain/batch";
import type { Ignore } from "./domain/ignored";
import type { AgentWork } from "./domain/optimising";
import type { PipelineKind } from "./domain/pipeline";
import type { ProgressEvent, ProgressType } from "./domain/progress";
import type { Replay } from "./domain/replay";
import type { AspectResult, Report } from "./domain/report";
import type { AnalysisReference, SubmittedEventName } from "./events";
import type { CodeOptions } from "./submission-schemas";

/** A new submission with its first version and analysis. */
export type NewSubmission = {
  organisationId: string;
  authorId: string;
  submissionId: string;
  versionId: string;
  analysisId: string;
  kind: PipelineKind;
  title: string;
  theme?: string;
  motivatingText?: string;
  fileName?: string;
  /** Of code. */
  options?: CodeOptions;
  text: string;
  textSha256: string;
  originalKey: string;
  originalSha256: string;
  originalBytes: number;
  replay?: Replay;
};

/** The event that starts the pipeline of a submission. */
export type SubmissionEvent = { id: string; name: SubmittedEventName };
export type QueuedSubmission = { submission: NewSubmission; event: SubmissionEvent };

/** The immutable text that an analysis is about, with what was given beside it. */
export type AnalysedText = {
  text: string;
  sha256: string;
  theme: string | null;
  motivatingText: string | null;
  fileName: string | null;
  /** Of code; null where it was submitted without any. */
  options: CodeOptions | null;
  originalKey: string;
  originalSha256: string;
  submissionId: string;
};

/** What handing in a work uses of what its organisation may. */
export type QuotaAmounts = { analyses?: number; batchFiles?: number; storedBytes?: number };

export type Quota = {
  /**
   * Counts it for the actor's organisation, once a key.
   * @throws AppError `quota_exceeded`, `plan_limit_reached` where its plan allows no more; nothing is counted then
   */
  take(actor: Actor, amounts: QuotaAmounts, key: string): Promise<void>;
  /** Takes back what was counted under a key. */
  giveBack(actor: Actor, key: string): Promise<void>;
};

/** An analysis with its text and its report as they were kept. */
export type StoredResult = { analysis: Analysis; work: AnalysedText; report: Report };

export type SubmissionStore = {
  /** Writes submission, version, analysis, first events, outbox event, and what a replay takes over, in one transaction. */
  create(submission: NewSubmission, event: SubmissionEvent, note?: AuditNote): Promise<void>;
  /** @throws AppError `not_found` */
  getText(reach: Reach, analysisId: string): Promise<AnalysedText>;
  /** What was given beside the text, without reading the text. @throws AppError `not_found` */
  getContext(
    reach: Reach,
    analysisId: string,
  ): Promise<Pick<AnalysedText, "theme" | "motivatingText" | "fileName" | "options">>;
};

/**
 * What is read is read within a reach. What changes an analysis, or is the pipeline's own, takes a reference to one
 * that was found before.
 */
export type AnalysisStore = {
  find(reach: Reach, analysisId: string): Promise<Analysis | null>;
  list(reach: Reach, filter: AnalysisFilter): Promise<Page<ListedAnalysis>>;
  count(reach: Reach): Promise<Record<AnalysisStatus, number>>;
  /** queued or failed → running, with its event. @returns false when the analysis was cancelled or has a result */
  begin(reference: AnalysisReference, runId: string): Promise<boolean>;
  setLanguage(reference: AnalysisReference, language: string): Promise<void>;
  /** Keeps what the result will follow from. @returns the newest complete analysis of the organisation with the same key */
  recall(reference: AnalysisReference, resultKey: string): Promise<Analysis | null>;
  /** Ends an analysis that has not ended, with its event. @returns whether it was still under way */
  end(
    reference: AnalysisReference,
    status: "failed" | "cancelled",
    failure?: string,
    note?: AuditNote,
  ): Promise<boolean>;
};

/** Many files that were handed in together, of one organisation. */
export type NewBatch = {
  id: string;
  organisationId: string;
  authorId: string;
  title: string;
  options: CodeOptions;
  /** Files that no item tells of. */
  unlisted: number;
};
export type Batch = NewBatch & { createdAt: Date; states: ItemStates };
export type NewBatchItem = { fileName: string } & ({ analysisId: string } | { failure: ErrorCode });

export type BatchStore = {
  /** Writes the batch with its items and all submissions, each as `SubmissionStore.create` does, in one transaction. */
  create(
    batch: NewBatch,
    items: readonly NewBatchItem[],
    submissions: readonly QueuedSubmission[],
  ): Promise<void>;
  find(reach: Reach, batchId: string): Promise<Batch | null>;
  /** The batch that an analysis belongs to; null for most. */
  findOf(reference: AnalysisReference): Promise<Batch | null>;
  list(reach: Reach, range: { cursor?: string; limit: number }): Promise<Page<Batch>>;
  /** All items, by position; as many as a batch takes. */
  listItems(reach: Reach, batchId: string): Promise<BatchItem[]>;
  /** Ends the analyses that are under way, with their events. @returns their runs, null for those not yet begun */
  cancel(reach: Reach, batchId: string, note?: AuditNote): Promise<(string | null)[]>;
};

/** An original as it was handed in. */
export type Original = {
  /** Of the submission. */
  id: string;
  authorId: string;
  kind: PipelineKind;
  title: string;
  fileName: string | null;
  originalKey: string;
  originalSha256: string;
  originalBytes: number;
  createdAt: Date;
};

export type OriginalFilter = {
  kind?: PipelineKind;
  author?: readonly string[];
  cursor?: string;
  limit: number;
};

export type OriginalStore = {
  find(reach: Reach, id: string): Promise<Original | null>;
  /** Newest first. */
  list(reach: Reach, filter: OriginalFilter): Promise<Page<Original>>;
};

/** A file of an archive. `size` is what the archive says. */
export type ArchivedFile = {
  name: string;
  size: number;
  /** @throws AppError `entry_damaged` where the data is not what the archive says */
  unpack(): Uint8Array;
};

/** The files of an archive. @throws AppError `archive_unreadable`, `archive_encrypted` */
export type ListArchive = (bytes: Uint8Array) => ArchivedFile[];

export type ProgressLog = {
  append(
    reference: AnalysisReference,
    event: { type: ProgressType; step?: string; data?: Record<string, unknown> },
  ): Promise<void>;
  /** Appends `step.started`, unless the analysis has been cancelled or has failed by then. @returns whether it was appended */
  startStep(reference: AnalysisReference, step: string): Promise<boolean>;
  /** Events after a sequence number, in order, at most `limit`. */
  list(reach: Reach, analysisId: string, after: number, limit: number): Promise<ProgressEvent[]>;
};

export type ResultStore = {
  /** Keeps an aspect's result. The first write stays: repeating a step changes nothing. */
  saveAspect(reference: AnalysisReference, result: AspectResult): Promise<void>;
  listAspects(reach: Reach, analysisId: string): Promise<AspectResult[]>;
  /** Keeps what an agent made for those after it. The first write stays: repeating a step changes nothing. */
  saveWork<K extends keyof AgentWork>(
    reference: AnalysisReference,
    agent: K,
    work: AgentWork[K],
  ): Promise<void>;
  findWork<K extends keyof AgentWork>(reference: AnalysisReference, agent: K): Promise<AgentWork[K] | null>;
  /** The steps that need not run: their results are there already. */
  listDone(reference: AnalysisReference): Promise<string[]>;
  /** Keeps the consolidated report where the save step finds it. A later one replaces it: a repeated run may know more. */
  saveDraft(reference: AnalysisReference, report: Report): Promise<void>;
  findDraft(reference: AnalysisReference): Promise<Report | null>;
  /** Writes the report into the history and completes the analysis, in one transaction; once. */
  complete(reference: AnalysisReference, report: Report): Promise<void>;
  find(reach: Reach, analysisId: string, createdAt: Date): Promise<Report | null>;
  /** The analysis with its text and report, read at once; null until it has a result. */
  open(reach: Reach, analysisId: string): Promise<StoredResult | null>;
};

/** What a member does not want to be told of. */
export type IgnoresOf = (member: { organisationId: string; userId: string }) => Promise<Ignore[]>;

/** The people whose works are shown, and their classes. */
export type Authors = {
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Those that the actor sees; none where there are no classes. */
  classesOf(actor: Actor): Promise<{ id: string; name: string }[]>;
};

/** Tells the author in the product that an analysis or a whole batch ended. Keyed: telling twice shows once. */
export type AuthorNotifier = {
  analysisEnded(analysis: Analysis): Promise<void>;
  batchEnded(batch: Batch): Promise<void>;
};

/** Says that what can be found of a work has changed; who keeps the index reads it anew. */
export type IndexRequests = { request(reference: AnalysisReference): Promise<void> };

/** Works with a result, as they are found by what is in them. */
export type WorkReader = {
  /** Those of the references that are there and have a result. */
  openMany(references: readonly AnalysisReference[]): Promise<StoredResult[]>;
  /** All that have one, of an organisation or of every one, by id. */
  list(organisationId: string | "all"): AsyncIterable<AnalysisReference & Pick<Analysis, "kind">>;
};

/**
 * Whence a replay comes: the author of the first analysis of its line, and the first with a result that has the same text, if one
 * has.
 */
export type ReplayLine = { id: string; writerId: string; repeats: string | null };

/** Those of the analyses that are replays. */
export type ReplayLines = (references: readonly AnalysisReference[]) => Promise<ReplayLine[]>;

/** Stops the durable run of an analysis, whichever engine runs it. */
export type RunCanceller = { cancel(runId: string): Promise<boolean> };
