import type { Interpreter } from "./find-interpreter";
import type { FilterArchitecture } from "./syscall-numbers";

/** What a sandbox of bubblewrap runs with on this machine. */
export type BubblewrapSetup = {
  interpreter: Interpreter;
  architecture: FilterArchitecture;
  /** The account of the host that bubblewrap runs under, where this process may choose one. */
  account: { uid: number; gid: number } | undefined;
};
