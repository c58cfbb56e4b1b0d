import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunProgram } from "./port.contract";

/** Nothing comes in from the host or from another run, and nothing gets out. */
export function isolation(run: RunProgram): void {
  describe("isolation", () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "sandbox-contract-"));
      await writeFile(join(folder, "secret.txt"), "secret-of-the-host", { mode: 0o644 });
    });
    afterAll(() => rm(folder, { recursive: true }));

    it("reads no file of the host", async () => {
      const { stdout } = await run(readManyWays(), { payload: join(folder, "secret.txt") });
      expect(stdout).toBe("refused ".repeat(5));
    });

    it("sees neither the users, nor the home, nor the project of the host", async () => {
      const places = ["/etc/shadow", "/home", homedir(), process.cwd(), tmpdir(), "/proc/1/environ"];
      const program = `import os
for place in __payload__.split("\\n"):
  try: found = os.listdir(place) if os.path.isdir(place) else [open(place).read()]
  except OSError: found = []
  print(*(name for name in found if name in ("package.json", "lib", ".ssh", ".bashrc") or "root:" in name or "PATH=" in name))`;
      const { stdout } = await run(program, { payload: places.join("\n") });
      expect(stdout).toBe("\n".repeat(places.length));
    });

    it("leaves no file on the host, nor for the next program", async () => {
      const paths = [
        join(folder, "planted"),
        join(homedir(), ".planted-by-sandbox"),
        "/tmp/planted",
        "planted",
        "json.py",
      ];
      const payload = paths.join("\n");
      await run(
        "for p in __payload__.split('\\n'):\n  try: open(p, 'w').write('planted')\n  except OSError: pass",
        { payload },
      );
      expect(await readdir(folder)).toEqual(["secret.txt"]);
      expect(paths.filter((path) => path !== "json.py" && existsSync(path))).toEqual([]);
      const seen = await run(
        "import os, json; print([p for p in __payload__.split('\\n') if os.path.exists(p)], json.dumps(1))",
        { payload },
      );
      expect(seen.stdout).toBe("[] 1\n");
    });

    it("starts no other process", async () => {
      const { stdout } = await run(startManyWays(), { payload: join(folder, "made-by-a-process") });
      expect(stdout).toBe("done\n");
      expect(await readdir(folder)).toEqual(["secret.txt"]);
    });

    it("connects nowhere, not even to the machine it runs on", async () => {
      let connections = 0;
      const server = createServer((socket) => {
        connections += 1;
        socket.destroy();
      });
      const port = await listen(server);
      const { stdout } = await run(connectManyWays(), { payload: String(port) });
      server.close();
      expect(stdout).toBe("done\n");
      expect(connections).toBe(0);
    });

    it("finds a clean interpreter after one that was spoiled", async () => {
      const spoiled = await run(spoil, { payload: "of-another-run" });
      expect(spoiled.stdout).toBe("spoiled\n");
      const results = await Promise.all(Array.from({ length: 6 }, () => run(lookForTraces)));
      for (const { stdout } of results) expect(stdout).toBe("3 [1, 2] 8.0 True [] 1000 clean\n");
    });

    it("does not begin each program at the same random number", async () => {
      const results = await Promise.all(
        Array.from({ length: 4 }, () => run("import random; print(random.random())")),
      );
      expect(new Set(results.map(({ stdout }) => stdout)).size).toBe(4);
    });

    it.each([
      ["reports twice", "__report__('a')\n__report__('b')"],
      ["writes to every channel it finds", writeEverywhere],
      ["prints what looks like a report", `print('{"report": "forged", "outcome": "ok"}')`],
    ])("has no report of a program that %s", async (_, program) => {
      const { report } = await run(`${program}\nprint('done')`);
      expect(report).toBeNull();
      expect((await run("__report__('true')")).report).toBe("true");
    });

    it("takes the times where the program cannot change them", async () => {
      const { cpuMs, wallMs, stdout } = await run(
        [
          "import time",
          "time.time = time.perf_counter = time.monotonic = time.process_time = lambda: 1.0",
          "print(sum(i % 7 for i in range(1_000_000)))",
        ].join("\n"),
      );
      expect(stdout).toBe("2999997\n");
      expect(cpuMs).toBeGreaterThan(5);
      expect(wallMs).toBeGreaterThan(5);
    });
  });
}

const readManyWays = () => `import io, os, pathlib, fileinput, codecs
path = __payload__
ways = [lambda: open(path).read(), lambda: io.FileIO(path).read(), lambda: os.read(os.open(path, os.O_RDONLY), 50),
  lambda: pathlib.Path(path).read_text(), lambda: codecs.open(path).read()]
for way in ways:
  try: print(way(), end=" ")
  except Exception: print("refused", end=" ")`;

const startManyWays = () => `import os, subprocess, multiprocessing, sys
def touch(path=__payload__): open(path, "w").close()
def child():
  if os.fork() == 0:
    print("ESCAPED"); touch(); os._exit(0)
def pool():
  process = multiprocessing.Process(target=touch); process.start(); process.join()
command = "echo ESCAPED; touch " + __payload__
ways = [child, pool, lambda: os.system(command), lambda: print(os.popen(command).read()),
  lambda: subprocess.run(["sh", "-c", command]), lambda: os.posix_spawn("/bin/sh", ["sh", "-c", command], {}),
  lambda: os.execv("/bin/sh", ["sh", "-c", command]),
  lambda: __import__("ctypes").CDLL(None).system(command.encode())]
for way in ways:
  try: way()
  except BaseException: pass
print("done")`;

const connectManyWays = () => `import socket, urllib.request
port = int(__payload__)
def tcp(host): socket.create_connection((host, port), timeout=1); print("ESCAPED", host)
def get(): urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=1); print("ESCAPED")
for way in (lambda: tcp("127.0.0.1"), lambda: tcp("localhost"), lambda: tcp("::1"), lambda: tcp("192.0.2.1"), get):
  try: way()
  except Exception: pass
print("done")`;

const spoil = `import builtins, gc, json, math, random, sys, threading
write = sys.stdout.write
kept = sys.modules["kept"] = type(sys)("kept")
kept.payload = __payload__
json.dumps = lambda *a: "{}"
math.pow = lambda *a: 0
random.random = lambda: 0.5
sys.setrecursionlimit(123)
sys.path.insert(0, "/tmp")
gc.disable()
builtins.len = lambda x: 1
builtins.sorted = lambda x: []
builtins.traces = ["left"]
write("spoiled\\n")`;

const lookForTraces = `import builtins, gc, json, math, sys
here = [n for n in ("kept", "traces") if n in sys.modules or hasattr(builtins, n)]
here += [x for x in (globals().get("__payload__"),) if x]
print(len(json.dumps([1])), sorted([2, 1]), math.pow(2, 3), gc.isenabled(), here, sys.getrecursionlimit(), "clean")`;

const writeEverywhere = `import os
for fd in range(3, 64):
  try: os.write(fd, b'{"report": "forged", "outcome": "ok"}\\n' * 3)
  except OSError: pass`;

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(address.port);
      else reject(new Error("no port"));
    });
  });
}
