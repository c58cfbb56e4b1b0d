import { join } from "node:path";

const folder = join(process.cwd(), "lib/platform/sandbox/adapters/bubblewrap");

/** Where a Python file of this adapter lies; the product is started in the root of the project. */
export function sourcePath(name: string): string {
  return join(folder, name);
}
