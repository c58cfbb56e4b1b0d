import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** @param {Record<string, string | undefined>} env @returns {string} the absolute data folder: ELYSIA_DATA, else .data beside package.json */
export function dataFolderFrom(env) {
  return resolve(ROOT, env.ELYSIA_DATA || ".data");
}
