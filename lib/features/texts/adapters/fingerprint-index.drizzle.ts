import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { fingerprints, texts, totals } from "@/db/schema/texts";
import type { FingerprintIndex } from "../ports";
import { addFingerprint, hashArray, removeFingerprint } from "./fingerprint-rows.drizzle";
import { isVersion } from "./text-repository.drizzle";

/** A hash in more texts than this part of the organisation's (and this many) is stock, and is passed over: as in the engine's own index. */
const stock = { share: 0.01, texts: 50 };

const candidateRows = z.array(
  z.object({
    id: z.string(),
    author_id: z.string(),
    writer_id: z.string(),
    version: z.coerce.number(),
  }),
);

/**
 * Fingerprints in Postgres. A look-up reads, of each hash, at most as many texts as make it stock and one more, by the primary key alone; a hash is worth its
 * self-information, the rarer the more.
 */
export const makeFingerprintIndex = (database: Database): FingerprintIndex => ({
  save: (head, hashes) =>
    database.transaction(head, async (tx) => {
      const [kept] = await tx
        .select({ hashes: texts.hashes })
        .from(texts)
        .where(isVersion(head))
        .for("update");
      if (!kept) return false;
      const [before, after] = [new Set(kept.hashes), new Set(hashes)];
      await removeFingerprint(
        tx,
        head,
        kept.hashes.filter((hash) => !after.has(hash)),
      );
      await addFingerprint(
        tx,
        head,
        hashes.filter((hash) => !before.has(hash)),
      );
      await tx
        .update(texts)
        .set({ hashes: [...after] })
        .where(isVersion(head));
      return true;
    }),

  candidates: ({ organisationId, id }, hashes, most) =>
    database.transaction({ organisationId }, async (tx) => {
      const rows = await tx.execute(sql`
        with total as materialized (
          select texts::float as texts, greatest(${stock.texts}, floor(texts * ${stock.share}::float))::int as stock
          from ${totals} where organisation_id = ${organisationId}::uuid
        ), scored as materialized (
          select hit.text_id, sum(ln(1 + total.texts / hit.texts)) as score
          from total, unnest(${hashArray(hashes)}) wanted (hash), lateral (
            select listed.text_id, count(*) over () as texts from (
              select text_id from ${fingerprints} entry
              where entry.organisation_id = ${organisationId}::uuid and entry.hash = wanted.hash limit total.stock + 1
            ) listed
          ) hit
          where hit.texts <= total.stock and hit.text_id <> ${id}::uuid
          group by hit.text_id order by score desc, hit.text_id limit ${most}
        )
        select text.id, text.author_id, text.writer_id, text.version from scored
        join ${texts} text on text.organisation_id = ${organisationId}::uuid and text.id = scored.text_id
        order by scored.score desc, text.id`);
      return candidateRows.parse([...rows]).map(({ author_id, writer_id, ...row }) => ({
        ...row,
        authorId: author_id,
        writerId: writer_id,
      }));
    }),
});
