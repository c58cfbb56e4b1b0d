import { mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sandbox } from "../../port";
import { sandboxContract } from "../../port.contract";
import { createPyodideSandbox } from "./create-pyodide-sandbox";

const limits = { wallMs: 20_000, cpuMs: 20_000, memoryMb: 256, outputBytes: 10_000 };

let cacheFolder: string;
beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), "pyodide-sandbox-"));
});
afterAll(() => rm(cacheFolder, { recursive: true }));

sandboxContract("pyodide", async () => createPyodideSandbox({ cacheFolder, places: 2 }));

describe("the sandbox of Pyodide", { timeout: 120_000 }, () => {
  let sandbox: Sandbox;
  const run = (program: string) => sandbox.run({ program, limits });
  beforeAll(() => {
    sandbox = createPyodideSandbox({ cacheFolder, places: 2 });
  });
  afterAll(() => sandbox.close());

  it("says that it is not native", async () => {
    expect(await sandbox.environment()).toMatchObject({ adapter: "pyodide", native: false });
  });

  it.each([
    "import js",
    "import pyodide_js",
    "from pyodide.ffi import to_js",
    "from pyodide.code import run_js\nrun_js('1')",
    "import sys, importlib\nfor n in ('js', 'pyodide_js'): sys.modules.pop(n, None)\nimportlib.import_module('js')",
    "import importlib\nimportlib.import_module('pyodide.ffi').to_js",
    "import importlib\nimportlib.import_module('_pyodide_core').create_proxy",
    "import _imp\nfrom importlib.machinery import ModuleSpec\n_imp.create_builtin(ModuleSpec('_pyodide_core', None)).to_js",
    "import zipimport\nzipimport.zipimporter('/lib/python314.zip').load_module('pyodide.ffi').to_js",
  ])("has no bridge to JavaScript: %j", async (program) => {
    const { outcome, error } = await run(program);
    expect(outcome).toBe("error");
    expect(error).toMatch(/^(ModuleNotFound|ZipImport|Import|Attribute)Error/);
  });

  it("leaves no JavaScript object among those that live", async () => {
    const program = `import gc
kinds = {type(x).__name__ for x in gc.get_objects() if not isinstance(x, type)}
print(sorted(k for k in kinds if k in ("JsProxy", "JsDoubleProxy", "JsCallable", "JsModule", "JsArray", "JsPromise")))
print([name for x in gc.get_objects() if type(x) is dict for name in ("to_js", "run_js") if callable(x.get(name))])`;
    expect((await run(program)).stdout).toBe("[]\n[]\n");
  });

  it.each([
    "import ctypes\nctypes.CDLL(None).emscripten_run_script(b'1')",
    "import ctypes\nctypes.pythonapi.PyRun_SimpleString(b'1')",
  ])("lets nobody call by name what the interpreter is made of: %j", async (program) => {
    expect((await run(program)).error).toMatch("PermissionError");
  });

  it("reports how a program ended that changed the built-in functions", async () => {
    const program = `import builtins, json
for name in ("len", "isinstance", "str", "type", "getattr"): setattr(builtins, name, None)
json.dumps = json.loads = None
raise ValueError("true to the end")`;
    expect(await run(program)).toMatchObject({ outcome: "error", error: "ValueError: true to the end" });
  });

  it("shows nothing of its own after a crash", async () => {
    const { outcome, stdout } = await run(
      "import ctypes\nprint('before', flush=True)\nctypes.string_at(2 ** 31 - 4096, 8192)",
    );
    expect({ outcome, stdout }).toEqual({ outcome: "error", stdout: "before\n" });
  });

  it("runs coroutines, and waits for them by the clock", async () => {
    const program = `import asyncio
async def late(x):
    await asyncio.sleep(0.02 * x)
    return x
async def main():
    return await asyncio.gather(*(late(x) for x in (3, 1, 2)))
print(asyncio.run(main()))`;
    expect((await run(program)).stdout).toBe("[3, 1, 2]\n");
  });

  it("computes with deep recursion when it is allowed to", async () => {
    const program = `import sys
sys.setrecursionlimit(10 ** 6)
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(50_000))`;
    expect((await run(program)).stdout).toBe("50000\n");
  });

  it("says that a program which ends the interpreter did not end well", async () => {
    expect(await run("import os\nos._exit(0)")).toMatchObject({ outcome: "error", report: null });
  });

  it("takes no more jobs than may wait", async () => {
    const small = createPyodideSandbox({ cacheFolder, places: 1, maxQueued: 2 });
    const jobs = Array.from({ length: 4 }, (_, n) => small.run({ program: `print(${n})`, limits }));
    const settled = await Promise.allSettled(jobs);
    await small.close();
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "rejected"]);
  });

  it("makes a spoiled snapshot again", async () => {
    const [snapshot] = await readdir(cacheFolder);
    await truncate(join(cacheFolder, String(snapshot)), 1_000);
    const other = createPyodideSandbox({ cacheFolder, places: 1 });
    const { stdout } = await other.run({ program: "print(6 * 7)", limits });
    await other.close();
    expect(stdout).toBe("42\n");
    expect(await readdir(cacheFolder)).toEqual([snapshot]);
  });
});
