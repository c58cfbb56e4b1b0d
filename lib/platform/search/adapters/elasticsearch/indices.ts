import { randomBytes } from "node:crypto";
import type { IndexState } from "../../port";
import type { Connection } from "./connection";
import { mappings, settings } from "./mappings";

/** A name of its own for each index: the alias, the day and chance. */
const newName = (alias: string): string =>
  `${alias}-${new Date().toISOString().slice(0, 10)}-${randomBytes(4).toString("hex")}`;

const create = ({ client }: Connection, name: string, alias: string) =>
  client.indices.create({ index: name, settings, mappings, aliases: { [alias]: { is_write_index: true } } });

const exists = ({ client }: Connection, name: string): Promise<boolean> =>
  client.indices.existsAlias({ name });

/** Makes the index where there is none yet. Several processes may do so at once: one alias has one index to write to. */
export async function ensureIndex(connection: Connection): Promise<void> {
  if (await exists(connection, connection.alias)) return;
  await create(connection, newName(connection.alias), connection.alias).catch(async (error: unknown) => {
    if (!(await exists(connection, connection.alias))) throw error;
  });
}

/** Whether there is an index to be searched; if not, whether the first one is being filled. */
export async function stateOf(connection: Connection): Promise<IndexState> {
  if (await exists(connection, connection.alias)) return "ready";
  return (await isBuilding(connection)) ? "building" : "missing";
}

/** Whether a new index is being made, which writes go to as well. */
export const isBuilding = (connection: Connection): Promise<boolean> =>
  exists(connection, connection.buildingAlias);

async function behind({ client }: Connection, alias: string): Promise<string[]> {
  return Object.keys(await client.indices.getAlias({ name: alias }, { ignore: [404] })).filter(
    (name) => name.startsWith(alias.replace(/-building$/, "")) && name !== alias,
  );
}

export async function removeIndices({ client }: Connection, names: readonly string[]): Promise<void> {
  if (names.length > 0) await client.indices.delete({ index: [...names], ignore_unavailable: true });
}

/** Begins a new index beside the one that is searched; one that was begun and never finished goes. @returns its name */
export async function beginIndex(connection: Connection): Promise<string> {
  await removeIndices(connection, await behind(connection, connection.buildingAlias));
  const name = newName(connection.alias);
  await create(connection, name, connection.buildingAlias);
  return name;
}

/**
 * Lets searches have the new index, from one instant to the next, and deletes the old ones.
 * @throws Error where another rebuild has begun since, which this one leaves alone
 */
export async function swapIndex(connection: Connection, name: string): Promise<void> {
  const { client, alias, buildingAlias, earlierAliases } = connection;
  if (!(await behind(connection, buildingAlias)).includes(name))
    throw new Error("another rebuild of the index has begun since");
  await client.indices.refresh({ index: name });
  const old = await behind(connection, alias);
  await client.indices.updateAliases({
    actions: [
      { remove: { index: name, alias: buildingAlias } },
      ...old.map((index) => ({ remove: { index, alias } })),
      { add: { index: name, alias, is_write_index: true } },
    ],
  });
  const earlier = await Promise.all(earlierAliases.map((name) => behind(connection, name)));
  await removeIndices(connection, [...old, ...earlier.flat()]);
}
