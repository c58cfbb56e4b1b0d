import { enrichmentVersion } from "@/lib/engines/enrichment/version";
import { engineVersion } from "@/lib/engines/essay/report";
import { similarityVersion } from "@/lib/engines/similarity/version";
import type { EngineVersions } from "../ports";

/** The enrichment reads with the essay engine: its words, parts of speech and lists. */
export const engineVersions: EngineVersions = {
  enrichment: `${enrichmentVersion}, ${engineVersion}`,
  comparison: similarityVersion,
};
