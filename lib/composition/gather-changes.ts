import { createHash } from "node:crypto";
import { documentsChangedName } from "@/lib/features/search/events";
import { textChangedName } from "@/lib/features/texts/events";
import { documentChangedName } from "@/lib/kernel/searchable";
import type { DurableEvent } from "@/lib/platform/queue/port";

/** Of the ids that were gathered: the same again is the same event, and others are another one. */
function idOf(changes: readonly DurableEvent[]): string {
  const digest = createHash("sha256");
  for (const { id } of changes) digest.update(id);
  const hex = digest.digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Makes one event of all changed documents that leave an outbox together, so that they are indexed in bulk; and one of each, under its own id, for what is
 * done with a text by itself.
 */
export function gatherChanges(events: readonly DurableEvent[]): DurableEvent[] {
  const isChange = ({ name }: DurableEvent) => name === documentChangedName;
  const changes = events.filter(isChange);
  const others = events.filter((event) => !isChange(event));
  if (changes.length === 0) return others;
  const documents = changes.map(({ data: { organisationId, id } }) => ({ organisationId, id }));
  const texts = changes.map(({ id, data }) => ({ id, name: textChangedName, data }));
  return [...others, ...texts, { id: idOf(changes), name: documentsChangedName, data: { documents } }];
}
