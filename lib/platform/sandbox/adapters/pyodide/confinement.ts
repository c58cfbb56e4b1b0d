import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bareEnvironment } from "../../bare-environment";
import { ownFolder, packageFolder } from "./files";

/** What stands before the command of an interpreter's process: programs of the system that confine it. */
type Confinement = readonly string[];

const nobody = "65534";
const probeTimeoutMs = 30_000;
const longestWords = 500;
const setprivPlaces = ["/usr/bin/setpriv", "/bin/setpriv"];

/** No core dumps, no files written, few handles, and an end should nobody be left to end it. */
const shell: Confinement = [
  "/bin/sh",
  "-c",
  'ulimit -c 0; ulimit -f 0; ulimit -n 64; ulimit -t 900; exec "$@"',
  "sh",
];

/** What this system may offer, strictest first. The last one confines nothing: Node's own walls stand alone. */
function candidates(): Confinement[] {
  const setpriv = setprivPlaces.find((place) => existsSync(place));
  const list: Confinement[] = [];
  if (setpriv) {
    const restricted = [setpriv, "--no-new-privs", "--pdeathsig=KILL"];
    const capabilities = ["--bounding-set=-all", "--inh-caps=-all", "--ambient-caps=-all"];
    const user = [`--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
    if (process.getuid?.() === 0) list.push([...restricted, ...user, ...capabilities, ...shell]);
    list.push([...restricted, ...shell]);
  }
  if (existsSync("/bin/sh")) list.push(shell);
  return [...list, []];
}

/**
 * The command of an interpreter's process. Code made from text is off; the permission model lets it read its own
 * files and Pyodide's, and start nothing; the language's own objects cannot be changed.
 */
export function interpreterCommand(
  confinement: Confinement,
  ...modeAndOptions: string[]
): [string, string[]] {
  const [first, ...rest] = [
    ...confinement,
    process.execPath,
    "--disallow-code-generation-from-strings",
    "--disable-proto=delete",
    "--disable-sigusr1",
    "--frozen-intrinsics",
    "--no-warnings",
    "--no-addons",
    "--expose-gc",
    "--max-old-space-size=256",
    "--permission",
    `--allow-fs-read=${join(ownFolder, "/")}`,
    `--allow-fs-read=${join(packageFolder, "/")}`,
    join(ownFolder, "interpreter.mjs"),
    packageFolder,
    ...modeAndOptions,
  ];
  return [first ?? process.execPath, rest];
}

/** @returns undefined when an interpreter's process starts, else what it said */
function probe(confinement: Confinement): Promise<string | undefined> {
  const [file, args] = interpreterCommand(confinement, "probe");
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      env: bareEnvironment({}),
      cwd: "/",
      stdio: ["ignore", "ignore", "pipe"],
      timeout: probeTimeoutMs,
      killSignal: "SIGKILL",
    });
    let words = "";
    child.stderr.on("data", (part: Buffer) => {
      words = `${words}${part.toString("utf8")}`.slice(0, longestWords);
    });
    child.once("error", ({ message }) => resolve(message));
    child.once("close", (code, signal) => resolve(code === 0 ? undefined : `${signal ?? code} ${words}`));
  });
}

/**
 * The strictest confinement under which an interpreter's process starts here.
 * @throws when it starts under none, the bare command included
 */
export async function findConfinement(): Promise<Confinement> {
  let words: string | undefined;
  for (const candidate of candidates()) {
    words = await probe(candidate);
    if (words === undefined) return candidate;
  }
  throw new Error(`Node cannot run the Pyodide interpreter on this machine: ${words}`);
}
