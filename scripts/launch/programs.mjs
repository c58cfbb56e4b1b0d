import { join } from "node:path";

/** @param {import("./settings.mjs").Settings} settings @returns {string[]} what Node runs as the web server */
export function webProgram({ host, ports, webProcesses }) {
  const next = join("node_modules", "next", "dist", "bin", "next");
  const server = [next, "start", "-p", String(ports.web), "-H", host];
  return webProcesses === 1
    ? server
    : [join("scripts", "launch", "web-processes.mjs"), String(webProcesses), ...server];
}

/** @returns {string[]} what Node runs as the worker */
export function workerProgram() {
  const plainEnvironment = new URL("./plain-environment.mjs", import.meta.url).href;
  return ["--import", plainEnvironment, "--import", "tsx", join("inngest", "worker.ts")];
}
