import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import {
  batchPage,
  batchReceipt,
  listBatchesQuery,
  maxBatchBytes,
  submitBatchForm,
} from "@/lib/features/analyses/batch-schemas";

/** Beside the files: the options, which hold samples, and the form's own lines. */
const aroundFiles = 4_500_000;

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/batches",
  summary: "Submit many Python files",
  description:
    "Files and ZIP archives of them, each file analysed as a single one would be. One that cannot be analysed does not refuse the others: the report lists it with the reason. An archive that cannot be read, too much at once, or no Python at all is refused as a whole.",
  tags: ["Submissions"],
  auth: "required",
  permission: "analyses.write",
  limit: "work",
  body: submitBatchForm,
  bodyType: "form",
  maxBodyBytes: maxBatchBytes + aroundFiles,
  responses: {
    202: {
      description: "Queued",
      schema: batchReceipt,
      headers: { Location: "Where the report is" },
      example: { batchId: "0199a1b2-0000-7000-8000-000000000003", queued: 3, refused: 2 },
    },
  },
  errors: [
    "quota_exceeded",
    "plan_limit_reached",
    "file_infected",
    "archive_unreadable",
    "archive_encrypted",
    "archive_too_large",
    "too_many_files",
    "no_python_files",
    "unavailable",
  ],
  handler: async ({ actor, body, reply }) => {
    const receipt = await analyses().submitBatch(actor, body);
    return reply(202, { body: receipt, headers: { Location: `/api/v1/batches/${receipt.batchId}` } });
  },
});

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/batches",
  summary: "List batches",
  description: "Newest first, without their items. Pass `next` as `cursor` for the following page.",
  tags: ["Batches"],
  auth: "required",
  permission: "analyses.read",
  query: listBatchesQuery,
  responses: { 200: { description: "One page", schema: batchPage } },
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await analyses().listBatches(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ POST, GET });
