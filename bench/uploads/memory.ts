import { readFile } from "node:fs/promises";

const everyMs = 100;

/** What a process holds in memory, in bytes, as Linux has it. */
async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

/** Looks at a process ten times a second. */
export function watchMemory(pid: number) {
  const first = residentOf(pid);
  let peak = 0;
  const timer = setInterval(() => {
    residentOf(pid).then(
      (now) => {
        peak = Math.max(peak, now);
      },
      () => clearInterval(timer),
    );
  }, everyMs);
  return {
    stop: async (): Promise<{ before: number; peak: number }> => {
      clearInterval(timer);
      return { before: await first, peak: Math.max(peak, await residentOf(pid)) };
    },
  };
}
