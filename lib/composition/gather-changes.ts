import { documentsChangedName } from "@/lib/features/search/events";
import { textChangedName } from "@/lib/features/texts/events";
import { derivedId } from "@/lib/kernel/ids";
import { documentChangedName } from "@/lib/kernel/searchable";
import type { DurableEvent } from "@/lib/platform/queue/port";

/**
 * Makes one event of all changed documents that leave an outbox together, so that they are indexed in bulk; and one of each, under its own id, for what is
 * done with a text by itself.
 */
export function gatherChanges(events: readonly DurableEvent[]): DurableEvent[] {
  const isChange = ({ name }: DurableEvent) => name === documentChangedName;
  const changes = events.filter(isChange);
  const others = events.filter((event) => !isChange(event));
  const [first] = changes;
  if (!first) return others;
  // The same again is the same event, and others are another one.
  const gathered = derivedId(first.id, changes.map((change) => change.id).join());
  const documents = changes.map(({ data: { organisationId, id } }) => ({ organisationId, id }));
  const texts = changes.map(({ id, data }) => ({ id, name: textChangedName, data }));
  return [...others, ...texts, { id: gathered, name: documentsChangedName, data: { documents } }];
}
