import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Loads a package from the folder that the bench installed it into, which is not the product's.
 * @param folder holds the node_modules
 */
export async function loadPeer<T>(folder: string, name: string): Promise<T> {
  const file = createRequire(join(folder, "package.json")).resolve(name);
  const loaded: T = await import(pathToFileURL(file).href);
  return loaded;
}
