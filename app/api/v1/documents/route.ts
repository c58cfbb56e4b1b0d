import { documents } from "@/lib/composition/documents";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import {
  documentJob,
  documentPageOfList,
  listDocumentsQuery,
  maxDocumentBytes,
  uploadDocumentForm,
} from "@/lib/features/documents/schemas";

/** Beside the file: the title and the form's own lines. */
const aroundFile = 10_000;

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/documents",
  summary: "Upload a document",
  description:
    "Its kind is told by its content, never by its name. The file is stored when this answers; its text is read afterwards, by recognition where a page is an image. Larger files, and those that should go on where a connection broke, are sent to /api/v1/uploads by the tus protocol.",
  tags: ["Documents"],
  auth: "required",
  permission: "analyses.write",
  limit: "work",
  body: uploadDocumentForm,
  bodyType: "form",
  maxBodyBytes: maxDocumentBytes + aroundFile,
  responses: {
    202: { description: "Waiting to be read", schema: documentJob, headers: { Location: "Where it is" } },
  },
  errors: [
    "plan_limit_reached",
    "file_infected",
    "document_kind_unknown",
    "document_is_code",
    "document_polyglot",
    "document_macros",
    "document_encrypted",
    "document_damaged",
    "document_bomb",
    "document_unsafe_paths",
    "document_too_long",
    "document_too_slow",
    "unavailable",
  ],
  handler: async ({ actor, body: { file, title }, reply }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const upload = { bytes, fileName: file.name || null, ...(title && { title }) };
    const { documentId } = await documents().upload(actor, upload);
    const job = documentJob.parse(await documents().getDocument(actor, documentId));
    return reply(202, { body: job, headers: { Location: `/api/v1/documents/${documentId}` } });
  },
});

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/documents",
  summary: "List documents",
  description: "Newest first, without their texts. Pass `next` as `cursor` for the following page.",
  tags: ["Documents"],
  auth: "required",
  permission: "analyses.read",
  query: listDocumentsQuery,
  responses: { 200: { description: "One page", schema: documentPageOfList } },
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await documents().listDocuments(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ POST, GET });
