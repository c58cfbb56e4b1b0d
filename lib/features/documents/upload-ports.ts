import type { Actor } from "@/lib/kernel/actor";
import type { NewUpload, StoredUpload, UploadedKind, Work } from "./domain/upload";

export type UploadRepository = {
  create(upload: NewUpload): Promise<void>;
  /** An upload of the actor's own, or null. */
  find(owner: Pick<Actor, "organisationId" | "userId">, id: string): Promise<StoredUpload | null>;
  /** Takes an upload for oneself until `until`. @returns whether nobody else has it, and nothing has become of it */
  claim(upload: StoredUpload, until: Date): Promise<boolean>;
  /** Gives a claim back, so that it can be finished again. */
  release(upload: StoredUpload): Promise<void>;
  /** Notes what became of it. */
  finish(upload: StoredUpload, work: Work): Promise<void>;
  remove(upload: Pick<StoredUpload, "id" | "organisationId">): Promise<void>;
  /** Those that have expired by `now`, whoever's they are. */
  listExpired(now: Date, limit: number): Promise<StoredUpload[]>;
};

/** The bytes of uploads as far as they have come. */
export type PartFiles = {
  /** Takes what has come whole out of the reach of whoever may still be writing: what is looked at is what is kept. */
  seal(id: string): Promise<void>;
  /** Where it lies when it is sealed. */
  pathOf(id: string): string;
  /** What is sealed, as it is read. */
  open(id: string): AsyncIterable<Uint8Array>;
  /** Removes them; those that are not there are no error. */
  remove(id: string): Promise<void>;
  /** Removes what has lain there for longer than any upload may, whoever's it was. */
  removeExpired(): Promise<void>;
};

/** Looks into a file that lies on disk, one at a time. @throws AppError with the code of what is wrong with the file */
export type FileExaminer = {
  /** What it is, by its content alone. */
  kindOf(path: string): Promise<UploadedKind>;
  /** The Python in it: of a notebook its code cells in order. */
  sourceOf(path: string, kind: "python" | "notebook"): Promise<string>;
};

type Given = { id: string; fileName: string | null; options: Record<string, unknown> | null };

/** Hands in Python. The work has the id that is given: handing it in again changes nothing. */
export type Codes = {
  submit(actor: Actor, code: Given & { source: string }): Promise<void>;
  /** An archive of Python files. @throws AppError `archive_too_large` and what else is wrong with it */
  submitArchive(actor: Actor, archive: Given & { path: string; bytes: number }): Promise<void>;
};
