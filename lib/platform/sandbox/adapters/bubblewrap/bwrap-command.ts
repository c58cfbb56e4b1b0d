import { join } from "node:path";
import type { Interpreter } from "./find-interpreter";

/** Where bwrap finds what it reads from file descriptors: the filter, and the two files of the fork-server. */
export const descriptors = { seccomp: 3, child: 4, zygote: 5 } as const;

/** Inside, the interpreter and its libraries lie at places of their own, so that no path of the host shows. */
const root = "/python";
const shared = join(root, "shared");
const unprivileged = "65534";

/**
 * The arguments of bwrap that run the fork-server: all namespaces new, nobody's account, no capability, and a root
 * that holds an interpreter with its libraries and takes no write. There is no /proc, no /dev and no /tmp.
 */
export function bwrapArguments(interpreter: Interpreter): string[] {
  const { executable, name, loader, libraries, standardLibrary, libraryFolder, hasSitePackages } =
    interpreter;
  const standard = join(root, libraryFolder, name);
  const binary = join(root, "bin", name);
  return [
    ...["--unshare-all", "--unshare-user", "--uid", unprivileged, "--gid", unprivileged],
    ...["--die-with-parent", "--new-session", "--hostname", "sandbox", "--cap-drop", "ALL"],
    ...["--ro-bind", executable, binary, "--ro-bind", standardLibrary, standard],
    ...(hasSitePackages ? emptyFolder(join(standard, "site-packages")) : []),
    ...(loader ? ["--ro-bind", loader, loader] : []),
    ...libraries.flatMap(({ path, name }) => ["--ro-bind", path, join(shared, name)]),
    ...["--file", String(descriptors.child), "/sandbox/child.py"],
    ...["--file", String(descriptors.zygote), "/sandbox/zygote.py"],
    ...["--remount-ro", "/", "--chdir", "/", "--unsetenv", "PATH"],
    ...["--setenv", "LD_LIBRARY_PATH", shared, "--setenv", "MALLOC_ARENA_MAX", "1"],
    ...["--seccomp", String(descriptors.seccomp)],
    ...[binary, "-I", "-S", "-B", "-X", "utf8", "/sandbox/zygote.py"],
  ];
}

function emptyFolder(path: string): string[] {
  return ["--tmpfs", path, "--remount-ro", path];
}
