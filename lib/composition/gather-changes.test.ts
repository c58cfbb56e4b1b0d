import { expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { documentChanged } from "@/lib/kernel/searchable";
import { gatherChanges } from "./gather-changes";

const change = (organisationId: string, id: string) => {
  const { eventId, ...event } = documentChanged(organisationId, id);
  return { id: eventId, ...event };
};

it("makes one event of the changes and one of each, and leaves the others as they are", () => {
  const [organisationId, first, second] = [newId(), newId(), newId()];
  const other = { id: newId(), name: "analyses/essay.submitted", data: {} };
  const events = [change(organisationId, first), other, change(organisationId, second)];
  const gathered = gatherChanges(events);
  expect(gathered).toEqual([
    other,
    { id: events[0]?.id, name: "texts/text.changed", data: { organisationId, id: first } },
    { id: events[2]?.id, name: "texts/text.changed", data: { organisationId, id: second } },
    {
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      name: "search/documents.changed",
      data: {
        documents: [
          { organisationId, id: first },
          { organisationId, id: second },
        ],
      },
    },
  ]);
  expect(gatherChanges(events)).toEqual(gathered);
  expect(gatherChanges(events.slice(0, 2)).at(-1)?.id).not.toBe(gathered.at(-1)?.id);
  expect(gatherChanges([other])).toEqual([other]);
});
