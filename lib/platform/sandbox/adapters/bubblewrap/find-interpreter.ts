import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { sourcePath } from "./source-path";

const askTimeoutMs = 10_000;

/** A Python on this machine, and what of the machine it needs. */
export type Interpreter = {
  /** The binary itself, behind any link, shim or virtual environment. */
  executable: string;
  /** As in "python3.11". */
  name: string;
  /** The dynamic loader that the binary asks for; null for one that is linked statically. */
  loader: string | null;
  /** The shared libraries that it and its standard library use; one with several names stands there for each. */
  libraries: { path: string; name: string }[];
  /** Where the standard library lies, and the name of the folder above it: "lib" or "lib64". */
  standardLibrary: string;
  libraryFolder: string;
  /** Has installed packages in it, which are kept out. */
  hasSitePackages: boolean;
};

/** Asks a command, which may be a shim, what it really is. @returns undefined unless it is CPython 3.8 or newer */
export async function findInterpreter(command: string): Promise<Interpreter | undefined> {
  const question = await readFile(sourcePath("describe_interpreter.py"), "utf8");
  try {
    const { stdout } = await promisify(execFile)(command, ["-I", "-S", "-B", "-c", question], {
      timeout: askTimeoutMs,
    });
    const { supported, ...interpreter }: Interpreter & { supported: boolean } = JSON.parse(stdout);
    return supported ? interpreter : undefined;
  } catch {
    return undefined;
  }
}
