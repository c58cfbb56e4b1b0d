import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { analyses, versions } from "@/db/schema/analyses";
import { textArray } from "@/db/text-array";
import type { AnalysisReference } from "../events";
import type { ReplayLine, ReplayLines } from "../ports";

const lines = z.array(
  z.object({ id: z.string(), writerId: z.string(), repeats: z.string().nullable() }),
) satisfies z.ZodType<ReplayLine[]>;

const longestLine = 1_000;

/** Whence replays come, in Postgres: each step of a line is found by its key. It is the system that reads them, not a person. */
export const makeReplayLines =
  (database: Database): ReplayLines =>
  async (references: readonly AnalysisReference[]) => {
    if (references.length === 0) return [];
    const [organisations, ids] = [
      textArray(references.map(({ organisationId }) => organisationId)),
      textArray(references.map(({ analysisId }) => analysisId)),
    ];
    const rows = await database.transaction("platform", (tx) =>
      tx.execute(sql`
        with recursive line as (
          select replay.id as of, version.sha256 as same_as, replay.organisation_id, replay.author_id, replay.replay_of,
            null::uuid as repeated, 0 as depth
          from unnest(${organisations}::uuid[], ${ids}::uuid[]) given (organisation_id, id)
          join ${analyses} replay on replay.organisation_id = given.organisation_id and replay.id = given.id
          join ${versions} version on version.id = replay.version_id
          where replay.replay_of is not null
          union all
          select line.of, line.same_as, earlier.organisation_id, earlier.author_id, earlier.replay_of,
            case when version.sha256 = line.same_as and earlier.status in ('completed', 'partial') then earlier.id end, line.depth + 1
          from line
          join ${analyses} earlier on earlier.organisation_id = line.organisation_id and earlier.id = line.replay_of
          join ${versions} version on version.id = earlier.version_id
          where line.depth < ${longestLine}
        )
        select of as id, (array_agg(author_id order by depth desc))[1] as "writerId",
          (array_agg(repeated order by depth desc) filter (where repeated is not null))[1] as repeats
        from line group by of`),
    );
    return lines.parse([...rows]);
  };
