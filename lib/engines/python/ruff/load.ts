import { createRequire } from "node:module";
import type { Workspace } from "@astral-sh/ruff-wasm-nodejs";

type Ruff = typeof import("@astral-sh/ruff-wasm-nodejs");
type Loaded = { ruff: Ruff; workspaces: Map<string, Workspace> };

const packageName = "@astral-sh/ruff-wasm-nodejs";
const nodeRequire = createRequire(import.meta.url);
let loaded: Loaded | undefined;

function load(): Loaded {
  if (!loaded) {
    const ruff: Ruff = nodeRequire(packageName);
    loaded = { ruff, workspaces: new Map() };
  }
  return loaded;
}

/** The workspace for these options, made once. The first call compiles the WebAssembly module (about 60 ms). */
export function ruffWorkspace(key: string, options: () => object): Workspace {
  const { ruff, workspaces } = load();
  const known = workspaces.get(key);
  if (known) return known;
  const made = new ruff.Workspace(options(), ruff.PositionEncoding.Utf16);
  workspaces.set(key, made);
  return made;
}

/**
 * Forgets the WebAssembly instance, so that the next call starts a fresh one. Needed after a trap: an exception
 * that crosses WebAssembly leaves the instance's own stack pointer where it was.
 */
export function discardRuff(): void {
  loaded = undefined;
  delete nodeRequire.cache[nodeRequire.resolve(packageName)];
}

export const ruffVersion = (): string => load().ruff.Workspace.version();
