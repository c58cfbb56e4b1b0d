import { readdirSync, readFileSync } from "node:fs";

/** A tick of /proc's clocks: USER_HZ is 100 on every Linux. */
const msPerTick = 10;
const parentField = 1;
const timeFields = [11, 12, 13, 14];

/** The fields of /proc/PID/stat that follow the program's name, which may itself hold spaces and brackets. */
function statOf(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/**
 * Milliseconds of a processor that a process and its children have used, those that ended and were waited for included
 * (proc(5): utime, stime, cutime, cstime). It goes to one level of children, which is all that Postgres has.
 */
export function treeCpuMs(pid: number): number {
  const parent = String(pid);
  const ticks = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = statOf(name);
      return fields && (name === parent || fields[parentField] === parent) ? [fields] : [];
    })
    .flatMap((fields) => timeFields.map((field) => Number(fields[field])));
  return ticks.reduce((sum, value) => sum + value, 0) * msPerTick;
}
