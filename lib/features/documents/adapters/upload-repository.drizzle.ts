import { and, asc, eq, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { uploads } from "@/db/schema/documents";
import type { StoredUpload } from "../domain/upload";
import type { UploadRepository } from "../upload-ports";

const isThis = ({ id, organisationId }: Pick<StoredUpload, "id" | "organisationId">): SQL | undefined =>
  and(eq(uploads.id, id), eq(uploads.organisationId, organisationId));

function toUpload({ workKind, workId, ...row }: typeof uploads.$inferSelect): StoredUpload {
  return { ...row, work: workKind && workId ? { kind: workKind, id: workId } : null };
}

/** Uploads in Postgres; their bytes lie elsewhere. */
export const makeUploadRepository = (database: Database): UploadRepository => ({
  create: (upload) =>
    database.transaction({ organisationId: upload.organisationId }, async (tx) => {
      await tx.insert(uploads).values(upload);
    }),

  find: ({ organisationId, userId }, id) =>
    database.transaction({ organisationId }, async (tx) => {
      const [row] = await tx
        .select()
        .from(uploads)
        .where(and(isThis({ id, organisationId }), eq(uploads.authorId, userId)));
      return row ? toUpload(row) : null;
    }),

  claim: (upload, until) =>
    database.transaction({ organisationId: upload.organisationId }, async (tx) => {
      const claimed = await tx
        .update(uploads)
        .set({ claimedUntil: until })
        .where(
          and(
            isThis(upload),
            isNull(uploads.workId),
            or(isNull(uploads.claimedUntil), lt(uploads.claimedUntil, sql`clock_timestamp()`)),
          ),
        )
        .returning({ id: uploads.id });
      return claimed.length > 0;
    }),

  release: (upload) =>
    database.transaction({ organisationId: upload.organisationId }, async (tx) => {
      await tx.update(uploads).set({ claimedUntil: null }).where(isThis(upload));
    }),

  finish: (upload, { kind, id }) =>
    database.transaction({ organisationId: upload.organisationId }, async (tx) => {
      await tx.update(uploads).set({ workKind: kind, workId: id }).where(isThis(upload));
    }),

  remove: (upload) =>
    database.transaction({ organisationId: upload.organisationId }, async (tx) => {
      await tx.delete(uploads).where(isThis(upload));
    }),

  listExpired: (now, limit) =>
    database.transaction("platform", async (tx) => {
      const rows = await tx
        .select()
        .from(uploads)
        .where(lte(uploads.expiresAt, now))
        .orderBy(asc(uploads.expiresAt), asc(uploads.id))
        .limit(limit);
      return rows.map(toUpload);
    }),
});
