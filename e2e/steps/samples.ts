import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const engines = new URL("../../lib/engines/", import.meta.url);

/** The path of a Python file that comes with the product. */
export const pythonFile = (name: string): string =>
  fileURLToPath(new URL(`python/examples/${name}.py`, engines));

/** An essay that comes with the product. */
export const essayText = (name: string): Promise<string> =>
  readFile(new URL(`essay/examples/${name}.txt`, engines), "utf8");
