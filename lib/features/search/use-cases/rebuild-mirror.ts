import type { RebuildableIndex } from "@/lib/platform/search/port";
import type { DocumentSource } from "../ports";
import { makeRebuildIndex, type Rebuilt } from "./index-documents";

type Deps = { mirror: RebuildableIndex; sources: readonly DocumentSource[] };

/**
 * Makes the index beside the database anew while it is searched and written: a new one is filled beside the old one, and
 * takes its place at once. One organisation's documents are written anew in place.
 */
export const makeRebuildMirror =
  ({ mirror, sources }: Deps) =>
  async (organisationId: string | "all", onProgress: (done: number) => void): Promise<Rebuilt> => {
    if (organisationId !== "all")
      return makeRebuildIndex({ index: mirror, sources })(organisationId, onProgress);
    const build = await mirror.build();
    try {
      const rebuilt = await makeRebuildIndex({ index: build, sources })("all", onProgress);
      await build.finish();
      return rebuilt;
    } catch (error) {
      await build.abandon().catch(() => {});
      throw error;
    }
  };
