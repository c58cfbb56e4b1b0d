import { inngest } from "@/inngest/client";
import { durably } from "@/inngest/durably";
import { privacy } from "@/lib/composition/privacy";
import { exportRequested } from "@/lib/features/privacy/events";

/** Makes the copy of all that is kept of a person: one step, since a ZIP is one stream from its first byte to its last. */
export const exportAccount = inngest.createFunction(
  {
    id: "privacy-export-account",
    retries: 4,
    concurrency: 2,
    triggers: { event: "privacy/export.requested" },
    onFailure: async ({ event }) => privacy().failExport(exportRequested.parse(event.data.event.data)),
  },
  async ({ event, step }) => {
    const { exportId } = exportRequested.parse(event.data);
    await step.run("build", () => durably(() => privacy().buildExport({ exportId })));
    await step.run("tell", () => durably(() => privacy().tellOfExport({ exportId })));
  },
);
