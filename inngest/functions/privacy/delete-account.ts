import { inngest } from "@/inngest/client";
import { durably } from "@/inngest/durably";
import { privacy } from "@/lib/composition/privacy";
import { deletionRequested } from "@/lib/features/privacy/events";
import type { Erased } from "@/lib/kernel/personal-data";

/** Deletes an account once its grace is over: a step for what each part of the product keeps, then the receipt. */
export const deleteAccount = inngest.createFunction(
  {
    id: "privacy-delete-account",
    retries: 20,
    triggers: { event: "privacy/deletion.requested" },
  },
  async ({ event, step }) => {
    const { deletionId, dueAt } = deletionRequested.parse(event.data);
    await step.sleepUntil("grace", new Date(dueAt));
    const begun = await step.run("begin", () => durably(() => privacy().beginDeletion({ deletionId })));
    if (!begun) return;
    const erased: Erased[] = [];
    for (const { name } of privacy().parts)
      erased.push(
        ...(await step.run(`erase-${name}`, () => durably(() => privacy().erasePart(name, begun.userId)))),
      );
    await step.run("receipt", () => durably(() => privacy().writeReceipt(deletionId, erased)));
  },
);
