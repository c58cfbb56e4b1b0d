import { submissions, versions } from "@/db/schema/analyses";
import type { AnalysedText } from "../ports";
import { type CodeOptions, codeOptions } from "../submission-schemas";

/** Of a version and its submission. */
export const textColumns = {
  text: versions.text,
  sha256: versions.sha256,
  theme: submissions.theme,
  motivatingText: submissions.motivatingText,
  fileName: submissions.fileName,
  options: submissions.options,
  originalKey: submissions.originalKey,
  originalSha256: submissions.originalSha256,
  submissionId: submissions.id,
};

export type TextRow = Omit<AnalysedText, "options"> & { options: unknown };

export const toText = (row: TextRow): AnalysedText => ({ ...row, options: readOptions(row.options) });

export const readOptions = (stored: unknown): CodeOptions | null =>
  stored === null ? null : codeOptions.parse(stored);
