import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the interpreter's own files: what its process may read besides the package. */
export const ownFolder = dirname(fileURLToPath(import.meta.url));

/** The folder of the package pyodide. */
export const packageFolder = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
