/** What a run may use before it is ended. */
export type SandboxLimits = {
  /** Of the clock on the wall, in milliseconds. */
  wallMs: number;
  /** Of processor time, in milliseconds. */
  cpuMs: number;
  /** Address space, or WebAssembly memory, in MiB. */
  memoryMb: number;
  /** Of standard output and error together, in bytes. */
  outputBytes: number;
};

/** A Python program to run once, as `__main__`, in an interpreter that nothing has used before. */
export type SandboxJob = {
  program: string;
  /** Text that the program finds in its global `__payload__`: what a harness works on. */
  payload?: string;
  stdin?: string;
  limits: SandboxLimits;
};

/**
 * How a run ended. `error`: an exception nobody caught, or a syntax error. `denied`: it tried what the sandbox forbids and died of it.
 * `timeout`, `memory`, `output`: it was ended at that limit.
 */
export type SandboxOutcome = "ok" | "error" | "timeout" | "memory" | "denied" | "output";

export type SandboxResult = {
  outcome: SandboxOutcome;
  /** Standard output up to the limit. */
  stdout: string;
  /** The type and message of what ended the run, empty when it ended well. */
  error: string;
  /**
   * What the program handed to `__report__(text)`, which takes one text, once: a second call, or a forged one, leaves null.
   * The program's own word: a program that means harm can report what it likes.
   */
  report: string | null;
  /** Milliseconds of the clock and of the processor, taken outside the interpreter, so that the program cannot change them. */
  wallMs: number;
  cpuMs: number;
  /** Peak resident memory in bytes, where the system tells. */
  peakMemoryBytes: number | null;
};

/** Where programs run: shown beside each measurement. */
export type SandboxEnvironment = {
  adapter: "bubblewrap" | "pyodide";
  /** As in "3.11.2". */
  python: string;
  /** False for an interpreter in WebAssembly, whose ratios need not hold on a machine. */
  native: boolean;
};

/** Runs strangers' Python: no network, no files of the host, no other process, and an end to everything. */
export type Sandbox = {
  /** Starts what has to be warm, and says what it is. */
  environment(): Promise<SandboxEnvironment>;
  /**
   * Runs a job when a place is free. Whatever the program does is a result, not an error.
   * @throws when the sandbox itself is broken, or closed
   */
  run(job: SandboxJob): Promise<SandboxResult>;
  /** Ends all that it started. */
  close(): Promise<void>;
};
