import { join } from "node:path";

/**
 * Of V8's heap, where new objects are made: what streams leave behind is collected after a few megabytes, and not only after
 * sixteen. Twenty uploads at once then take some 100 MB less (`npm run bench:uploads`).
 */
const SMALL_NURSERY = "--max-semi-space-size=4";

/** @param {import("./settings.mjs").Settings} settings @returns {string[]} what Node runs as the web server */
export function webProgram({ host, ports, webProcesses }) {
  const next = join("node_modules", "next", "dist", "bin", "next");
  const server = [next, "start", "-p", String(ports.web), "-H", host];
  const shared = [join("scripts", "launch", "web-processes.mjs"), String(webProcesses)];
  return [SMALL_NURSERY, ...(webProcesses === 1 ? [] : shared), ...server];
}

/** @returns {string[]} what Node runs as the worker */
export function workerProgram() {
  const plainEnvironment = new URL("./plain-environment.mjs", import.meta.url).href;
  return ["--import", plainEnvironment, "--import", "tsx", join("inngest", "worker.ts")];
}
