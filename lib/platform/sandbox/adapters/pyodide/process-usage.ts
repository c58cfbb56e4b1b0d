import { readFileSync } from "node:fs";

export type ProcessUsage = {
  /** Of the main thread, which runs Python; the compiler's threads beside it are not the program's work. */
  cpuMs: number;
  residentBytes: number;
  peakBytes: number;
};

const nanosecondsInMs = 1e6;
const bytesInKb = 1024;

/** What a process has used so far, as Linux tells; undefined elsewhere and once it has ended. */
export function readProcessUsage(pid: number): ProcessUsage | undefined {
  try {
    const nanoseconds = Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]);
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = (name: string) => Number(status.match(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m"))?.[1]);
    const usage = {
      cpuMs: nanoseconds / nanosecondsInMs,
      residentBytes: kilobytes("VmRSS") * bytesInKb,
      peakBytes: kilobytes("VmHWM") * bytesInKb,
    };
    return Object.values(usage).every(Number.isFinite) ? usage : undefined;
  } catch {
    return undefined;
  }
}
