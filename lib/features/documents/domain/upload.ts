import type { DocumentKind } from "./document";

/** What has not come whole by then is forgotten; of what has, it is known for so long what became of it. */
export const keptMs = 24 * 60 * 60 * 1000;

/** What an upload becomes, by the name of its resource: `/api/v1/<kind>/<id>`. */
export type Work = { kind: "documents" | "analyses" | "batches"; id: string };

/** What is said of a file beside its bytes. `options` mean something to who analyses alone. */
type Intent = {
  analyseAs: "essay" | "code" | null;
  theme: string | null;
  motivatingText: string | null;
  options: Record<string, unknown> | null;
};

type Owned = {
  id: string;
  organisationId: string;
  authorId: string;
  fileName: string | null;
  bytes: number;
  expiresAt: Date;
};

export type NewUpload = Owned & Partial<Intent>;

/** `work` is what became of it; null until something has. */
export type StoredUpload = Owned & Intent & { work: Work | null };

/** What a file is: a document, or Python in one of its forms. */
export type UploadedKind = DocumentKind | "python" | "notebook" | "zip";
