import type { Actor } from "@/lib/kernel/actor";
import type { AuditNote } from "@/lib/kernel/audit";
import type { ExportFile, Person } from "@/lib/kernel/personal-data";
import type { DeletionReceipt } from "./schemas";

export type NewExport = {
  id: string;
  organisationId: string;
  userId: string;
  createdAt: Date;
  expiresAt: Date;
};
export type StoredExport = NewExport & {
  status: "queued" | "ready" | "failed";
  objectKey: string | null;
  bytes: number | null;
  finishedAt: Date | null;
};

export type ExportRepository = {
  /** Saves the export, its event and its note in one transaction. @returns false, and saves nothing, when one is under way or too many were asked for since */
  request(wanted: NewExport, limit: { since: Date; most: number }, note: AuditNote): Promise<boolean>;
  find(id: string): Promise<StoredExport | null>;
  /** Newest first, at most `limit`. */
  list(userId: string, limit: number): Promise<StoredExport[]>;
  finish(id: string, file: { objectKey: string; bytes: number } | null, at: Date): Promise<void>;
  /** Those of which the file is to go, at most `limit`. */
  listExpired(now: Date, limit: number): Promise<StoredExport[]>;
  remove(id: string): Promise<void>;
};

export type Deletion = {
  id: string;
  userId: string;
  createdAt: Date;
  dueAt: Date;
  startedAt: Date | null;
  cancelledAt: Date | null;
  finishedAt: Date | null;
  receipt: DeletionReceipt | null;
};

export type DeletionRepository = {
  /** Saves the deletion, its event and its note in one transaction. @returns false, and saves nothing, when one waits already */
  request(
    deletion: Pick<Deletion, "id" | "userId" | "createdAt" | "dueAt"> & { tokenHash: string },
    note: AuditNote,
  ): Promise<boolean>;
  find(id: string): Promise<Deletion | null>;
  findByTokenHash(tokenHash: string): Promise<Deletion | null>;
  findOpen(userId: string): Promise<Deletion | null>;
  /** @returns false when it has begun, ended or been taken back */
  cancel(id: string, now: Date, note: AuditNote): Promise<boolean>;
  /** @returns false when it was taken back or has ended */
  begin(id: string, now: Date): Promise<boolean>;
  finish(id: string, receipt: DeletionReceipt, note: AuditNote): Promise<void>;
};

/** The accounts as this feature needs them. */
export type People = {
  find(userId: string): Promise<Person | null>;
  /** Their own space: where the notes about their account are kept. */
  ownSpace(userId: string): Promise<string | null>;
  /** What keeps the account from being deleted: organisations that would be left without an administrator. */
  heldBy(userId: string): Promise<readonly { id: string; name: string }[]>;
  /** @throws AppError `invalid_input` (fields `password`, `code`), `too_many_attempts` */
  confirm(actor: Actor, sessionId: string, given: { password: string; code: string }): Promise<void>;
  /** Ends every session and every token of theirs. */
  signOut(userId: string, now: Date): Promise<void>;
};

/** Tells a person that their export is there. Keyed: telling twice shows once. */
export type ExportNotifier = (wanted: StoredExport) => Promise<void>;

/** Files as one archive, made as they are read. */
export type Archive = (files: AsyncIterable<ExportFile>) => AsyncIterable<Uint8Array>;

/** Secrets of links. */
export type Secrets = { make(): string; hash(secret: string): string };
