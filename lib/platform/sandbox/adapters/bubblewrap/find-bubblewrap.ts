import type { BubblewrapSetup } from "./bubblewrap-setup";
import { findInterpreter, type Interpreter } from "./find-interpreter";
import type { FilterArchitecture } from "./syscall-numbers";
import { startZygote } from "./zygote";

/** Root gives its account away for the one that owns nothing. */
const nobody = { uid: 65534, gid: 65534 };
const usualCommands = ["python3", "/usr/bin/python3", "/usr/local/bin/python3"];

/**
 * Finds a Python that bubblewrap can shut in, by running a program in it: namespaces may be forbidden here, and an
 * interpreter may lie where the account cannot read. As root it prefers one that nobody's account can run.
 * @param python the interpreter to take; else those on the PATH and in the usual places are tried
 * @returns undefined where there is none
 */
export async function findBubblewrap(python?: string): Promise<BubblewrapSetup | undefined> {
  const architecture = filterArchitecture();
  if (!architecture) return undefined;
  const interpreters = await findInterpreters(python ? [python] : usualCommands);
  for (const account of process.getuid?.() === 0 ? [nobody, undefined] : [undefined]) {
    for (const interpreter of interpreters) {
      const setup = { interpreter, architecture, account };
      if (await works(setup)) return setup;
    }
  }
  return undefined;
}

function filterArchitecture(): FilterArchitecture | undefined {
  if (process.platform !== "linux") return undefined;
  return process.arch === "x64" || process.arch === "arm64" ? process.arch : undefined;
}

async function findInterpreters(commands: readonly string[]): Promise<Interpreter[]> {
  const found = await Promise.all(commands.map(findInterpreter));
  const byPath = new Map(found.flatMap((one) => (one ? [[one.executable, one]] : [])));
  return [...byPath.values()];
}

const limits = { wallMs: 10_000, cpuMs: 10_000, memoryMb: 256, outputBytes: 100 };

async function works(setup: BubblewrapSetup): Promise<boolean> {
  try {
    const zygote = await startZygote(setup, limits.wallMs);
    const result = await zygote.run({ program: "print(6 * 7)", limits });
    await zygote.end();
    return result?.stdout === "42\n";
  } catch {
    return false;
  }
}
