import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));

/** Where a Python file of this adapter lies, whatever folder the process was started in. */
export function sourcePath(name: string): string {
  return join(folder, name);
}
