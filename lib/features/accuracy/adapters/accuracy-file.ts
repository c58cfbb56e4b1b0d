import { readFile } from "node:fs/promises";
import type { ReadAccuracy } from "../ports";
import { accuracy } from "../schemas";

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Reads the figures that `npm run bench:essays -- DATA --accuracy FILE` wrote. A file that is not there counts as none. */
export const makeAccuracyFile =
  (path: string): ReadAccuracy =>
  async () => {
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    return text === null ? null : accuracy.parse(JSON.parse(text));
  };
