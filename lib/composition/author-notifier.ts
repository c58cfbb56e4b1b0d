import type { AuthorNotifier } from "@/lib/features/analyses/ports";
import { notifications } from "./notifications";

/** One key an ending: a failed analysis may be repeated. */
export const analysisEndedKey = (id: string, status: string): string => `analysis-ended:${id}:${status}`;

/** The notifications feature as the analyses feature needs it. */
export const authorNotifier: AuthorNotifier = {
  analysisEnded: ({ id, organisationId, authorId, kind, title, status, findingCount }) =>
    notifications().notify({
      organisationId,
      userId: authorId,
      key: analysisEndedKey(id, status),
      kind: status === "failed" ? "analysis.failed" : "analysis.completed",
      data: { title, kind, findingCount },
      href: `/analyses/${id}`,
    }),
  batchEnded: ({ id, organisationId, authorId, title, states }) =>
    notifications().notify({
      organisationId,
      userId: authorId,
      key: `batch-ended:${id}`,
      kind: "batch.ended",
      data: {
        title,
        done: states.completed + states.partial,
        failed: states.failed + states.cancelled + states.refused,
      },
      href: `/batches/${id}`,
    }),
};
