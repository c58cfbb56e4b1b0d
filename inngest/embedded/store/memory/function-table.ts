import type { FunctionStore } from "../store";
import type { FunctionTable } from "../transaction";
import { by, type MemoryDatabase } from "./database";
import { replaceSchedules } from "./schedule-table";
import { awaitedPaths } from "./wait-table";

export const functionTable = (db: MemoryDatabase): FunctionTable => ({
  findFunction: async (id) => db.functions.get(id) ?? null,
  listenersTo: async (eventNames) => ({
    definitions: db.functions
      .all()
      .filter(({ triggers }) => triggers.some(({ event }) => eventNames.includes(event)))
      .sort(by(({ id }) => id)),
    waits: awaitedPaths(db, eventNames),
  }),
});

/** Jobs of functions that the worker serves, and of those that nobody serves any more, to fail them. */
export const isServed = (db: MemoryDatabase, functionId: string, functionIds: string[]): boolean =>
  functionIds.includes(functionId) || db.functions.get(functionId) === undefined;

export const makeFunctionStore = (db: MemoryDatabase): FunctionStore => ({
  replace: (appId, definitions) =>
    db.statement(() => {
      const before = db.functions.all().filter((known) => known.appId === appId);
      for (const { id } of before) db.functions.delete(id);
      for (const definition of definitions) db.functions.set(definition.id, definition);
      replaceSchedules(db, before, definitions);
    }),
});
