import { join } from "node:path";
import { env } from "@/lib/config/env";
import type { Sandbox } from "@/lib/platform/sandbox/port";

/** The sandboxes that can be asked for; `auto` takes bubblewrap where it and a Python work, else Pyodide. */
export const sandboxChoices = ["auto", "bubblewrap", "pyodide"] as const;
export type SandboxChoice = (typeof sandboxChoices)[number];

async function bubblewrap(): Promise<Sandbox | undefined> {
  const { findBubblewrap } = await import("@/lib/platform/sandbox/adapters/bubblewrap/find-bubblewrap");
  const setup = await findBubblewrap(env().SANDBOX_PYTHON);
  if (!setup) return undefined;
  const { createBubblewrapSandbox } = await import(
    "@/lib/platform/sandbox/adapters/bubblewrap/create-bubblewrap-sandbox"
  );
  return createBubblewrapSandbox({ setup });
}

async function pyodide(): Promise<Sandbox> {
  const { createPyodideSandbox } = await import(
    "@/lib/platform/sandbox/adapters/pyodide/create-pyodide-sandbox"
  );
  const cacheFolder = join(/* turbopackIgnore: true */ env().dataFolder, "pyodide");
  return createPyodideSandbox({ cacheFolder });
}

/**
 * Opens a sandbox; the caller closes it.
 * @throws Error when bubblewrap is asked for by name and does not work here
 */
export async function openSandbox(choice: SandboxChoice = env().SANDBOX): Promise<Sandbox> {
  if (choice === "pyodide") return pyodide();
  const native = await bubblewrap();
  if (native) return native;
  if (choice === "auto") return pyodide();
  throw new Error("bubblewrap with a Python interpreter does not work on this machine");
}

const shared = globalThis as { elysiaSandbox?: Promise<Sandbox> };

/** The sandbox of this process, opened at its first use. One that could not be opened is tried again at the next. */
export function sharedSandbox(): Promise<Sandbox> {
  shared.elysiaSandbox ??= openSandbox().catch((cause: unknown) => {
    shared.elysiaSandbox = undefined;
    throw cause;
  });
  return shared.elysiaSandbox;
}

/** Closes the sandbox of this process where it was opened. */
export async function closeSharedSandbox(): Promise<void> {
  const opened = shared.elysiaSandbox;
  shared.elysiaSandbox = undefined;
  await (await opened?.catch(() => undefined))?.close();
}
