import { newId } from "@/lib/kernel/ids";
import type { SearchDocument } from "../port";

/** A document that says little, of an organisation of its own unless told otherwise. */
export const aDocument = (fields: Partial<SearchDocument> = {}): SearchDocument => ({
  organisationId: newId(),
  authorId: newId(),
  id: newId(),
  kind: "essay",
  version: 1,
  title: "Sem título",
  theme: null,
  body: "",
  language: "pt",
  state: "completed",
  score: null,
  competencies: null,
  findings: [],
  createdAt: new Date(),
  ...fields,
});
