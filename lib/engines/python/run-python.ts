/** What a run may use: milliseconds of the clock and of the processor, MiB, bytes of output. */
export type RunLimits = { wallMs: number; cpuMs: number; memoryMb: number; outputBytes: number };

/** A program to run once in a clean interpreter; it finds `payload` in its global `__payload__`. */
export type PythonRun = { program: string; payload?: string; stdin?: string; limits: RunLimits };

/** How it went. `report` is what the program handed to `__report__(text)`; times are taken outside the interpreter. */
export type PythonRunResult = {
  outcome: "ok" | "error" | "timeout" | "memory" | "denied" | "output";
  stdout: string;
  error: string;
  report: string | null;
  wallMs: number;
  cpuMs: number;
  peakMemoryBytes: number | null;
};

/** Runs strangers' code where it can do no harm: the engine is handed it and never starts an interpreter itself. */
export type RunPython = (run: PythonRun) => Promise<PythonRunResult>;
