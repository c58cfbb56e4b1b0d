import { newId } from "./ids";

/** The event of an outbox that says that what can be found of a work has changed. It carries references, never texts. */
export const documentChangedName = "search/document.changed";

export const documentChanged = (organisationId: string, id: string) => ({
  eventId: newId(),
  name: documentChangedName,
  data: { organisationId, id },
});
