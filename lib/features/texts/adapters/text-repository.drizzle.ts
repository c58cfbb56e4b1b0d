import { and, asc, eq, lt, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { everyRow } from "@/db/every-row";
import { withinReach } from "@/db/reach";
import { texts } from "@/db/schema/texts";
import { textArray } from "@/db/text-array";
import type { TextHead } from "../domain/text";
import { type TextReference, textReference } from "../events";
import type { KeptText, StoredText, TextRepository } from "../ports";
import { enrichment, givenShare, textLanguage } from "../schemas";
import { removeFingerprint } from "./fingerprint-rows.drizzle";

type Row = typeof texts.$inferSelect;

const listedAtOnce = 1_000;

const nothingKnown = {
  ...{ language: null, enrichment: null, enrichedBy: null },
  ...{ given: null, comparedAt: null, comparedBy: null },
};

const toStored = ({ language, enrichment: known, given, hashes: _, ...row }: Row): StoredText => ({
  ...row,
  language: textLanguage.nullable().catch(null).parse(language),
  enrichment: enrichment.nullable().catch(null).parse(known),
  given: givenShare.nullable().catch(null).parse(given),
});

export const isText = ({ organisationId, id }: TextReference): SQL | undefined =>
  and(eq(texts.organisationId, organisationId), eq(texts.id, id));

/** A version of a text: what replaced it is left alone. */
export const isVersion = (head: TextHead): SQL | undefined =>
  and(isText(head), eq(texts.version, head.version));

/** What is known of texts, in Postgres. */
export const makeTextRepository = (database: Database): TextRepository => ({
  begin: (head) =>
    database.transaction(head, async (tx) => {
      const { organisationId, id, authorId, writerId, kind, title, version, createdAt } = head;
      const row = { organisationId, id, authorId, writerId, kind, title, version, createdAt };
      await tx
        .insert(texts)
        .values(row)
        .onConflictDoUpdate({
          target: [texts.organisationId, texts.id],
          set: { title, version, ...nothingKnown },
          setWhere: lt(texts.version, version),
        });
      const [kept] = await tx.update(texts).set({ writerId, failure: null }).where(isText(head)).returning();
      if (!kept) throw new Error("the text that was just kept is gone");
      return toStored(kept);
    }),

  saveEnrichment: (head, { language, enrichment: known, by }) =>
    database.transaction(head, async (tx) => {
      const saved = await tx
        .update(texts)
        .set({ language, enrichment: known, enrichedBy: by })
        .where(isVersion(head));
      return saved.count > 0;
    }),

  saveFailure: (reference, failure) =>
    database.transaction(reference, async (tx) => {
      await tx.update(texts).set({ failure }).where(isText(reference));
    }),

  remove: (reference) =>
    database.transaction(reference, async (tx) => {
      const [removed] = await tx.delete(texts).where(isText(reference)).returning({ hashes: texts.hashes });
      if (!removed) return false;
      await removeFingerprint(tx, reference, removed.hashes);
      return true;
    }),

  find: (reach, id) =>
    database.transaction(reach, async (tx) => {
      const [row] = await tx
        .select()
        .from(texts)
        .where(and(eq(texts.id, id), withinReach(reach, texts)));
      return row ? toStored(row) : null;
    }),

  listUnknown: (references) =>
    database.transaction("platform", async (tx) => {
      const [organisations, ids] = [
        references.map(({ organisationId }) => organisationId),
        references.map(({ id }) => id),
      ];
      const rows = await tx.execute(sql`
        select given.organisation_id as "organisationId", given.id
        from unnest(${textArray(organisations)}::uuid[], ${textArray(ids)}::uuid[]) given (organisation_id, id)
        where not exists (select from ${texts} known where known.organisation_id = given.organisation_id and known.id = given.id)`);
      return z.array(textReference).parse([...rows]);
    }),

  list: (organisationId, { enrichment: enrichedBy, comparison: comparedBy }) => {
    const scope = organisationId === "all" ? "platform" : { organisationId };
    const isOutdated = sql<boolean>`(${texts.enrichedBy}, ${texts.comparedBy}) is distinct from (${enrichedBy}::text, ${comparedBy}::text)`;
    const hasFailed = sql<boolean>`${texts.failure} is not null`;
    return everyRow<KeptText>(listedAtOnce, (after) =>
      database.transaction(scope, (tx) =>
        tx
          .select({ organisationId: texts.organisationId, id: texts.id, isOutdated, hasFailed })
          .from(texts)
          .where(
            and(
              organisationId === "all" ? undefined : eq(texts.organisationId, organisationId),
              after &&
                sql`(${texts.organisationId}, ${texts.id}) > (${after.organisationId}::uuid, ${after.id}::uuid)`,
            ),
          )
          .orderBy(asc(texts.organisationId), asc(texts.id))
          .limit(listedAtOnce),
      ),
    );
  },
});
