import { type Actor, requirePermission } from "@/lib/kernel/actor";
import type { Page } from "@/lib/kernel/page";
import type { AnalysisStore } from "../ports";
import type { AnalysisStatus, ListAnalysesQuery, ListedAnalysis } from "../schemas";
import { presentAnalysis } from "./present";

/** The organisation's analyses, newest first, without texts or results. */
export const makeListAnalyses =
  ({ analyses }: { analyses: AnalysisStore }) =>
  async (actor: Actor, query: ListAnalysesQuery): Promise<Page<ListedAnalysis>> => {
    requirePermission(actor, "analyses.read");
    const page = await analyses.list(actor.organisationId, query);
    return {
      ...page,
      items: page.items.map((item) => ({ ...presentAnalysis(item), replays: item.replays })),
    };
  };

/** How many analyses of the organisation are in each state. */
export const makeCountAnalyses =
  ({ analyses }: { analyses: AnalysisStore }) =>
  (actor: Actor): Promise<Record<AnalysisStatus, number>> => {
    requirePermission(actor, "analyses.read");
    return analyses.count(actor.organisationId);
  };
