import { type Actor, requirePermission } from "@/lib/kernel/actor";
import type { Page } from "@/lib/kernel/page";
import type { AnalysisStatus, ListAnalysesQuery, ListedAnalysis } from "../schemas";
import type { OpenDependencies } from "./open-analysis";
import { presentAnalysis } from "./present";

/** The analyses within the actor's reach, newest first, without texts or results. */
export const makeListAnalyses =
  ({ readership, analyses }: OpenDependencies) =>
  async (actor: Actor, query: ListAnalysesQuery): Promise<Page<ListedAnalysis>> => {
    requirePermission(actor, "analyses.read");
    const page = await analyses.list(await readership.reachOf(actor), query);
    return {
      ...page,
      items: page.items.map((item) => ({ ...presentAnalysis(item), replays: item.replays })),
    };
  };

/** How many analyses within the actor's reach are in each state. */
export const makeCountAnalyses =
  ({ readership, analyses }: OpenDependencies) =>
  async (actor: Actor): Promise<Record<AnalysisStatus, number>> => {
    requirePermission(actor, "analyses.read");
    return analyses.count(await readership.reachOf(actor));
  };
