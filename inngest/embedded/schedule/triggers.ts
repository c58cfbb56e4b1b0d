import { holds } from "../expressions/program";
import type { FunctionDefinition } from "../store/function-definition";
import type { StoredEvent } from "../store/store";

/** Whether an event starts a run of a function: once, however many of its triggers fit. */
export const isTriggered = ({ triggers }: FunctionDefinition, event: StoredEvent): boolean =>
  triggers.some(
    ({ event: name, if: condition }) =>
      name === event.name && (condition === undefined || holds(condition, { event })),
  );
