import { join } from "node:path";
import { makeAccuracyFile } from "@/lib/features/accuracy/adapters/accuracy-file";

/** The published agreement of the essay's score with people; the benchmark writes it. */
export const publishedAccuracy = makeAccuracyFile(
  join(/* turbopackIgnore: true */ process.cwd(), "docs/models/enem-accuracy.json"),
);
