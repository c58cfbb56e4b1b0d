import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { RuleTally } from "@/lib/composition/rule-tally";

const recordFile = fileURLToPath(
  new URL("../../lib/engines/python/rewrites/track-record.json", import.meta.url),
);

/** Writes the record that the pages of the rules show. */
export const writeTrackRecord = (tally: RuleTally): Promise<void> =>
  writeFile(recordFile, `${JSON.stringify(tally.record(new Date()), null, 2)}\n`);
