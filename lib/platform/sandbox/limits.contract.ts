import { describe, expect, it } from "vitest";
import type { RunProgram } from "./port.contract";

const short = { wallMs: 400, cpuMs: 20_000 };

/** Every way of using things up ends at its limit, as a result, and the next program is served. */
export function limits(run: RunProgram): void {
  describe("limits", () => {
    it.each([
      ["loops", "while True: pass"],
      ["sleeps", "import time; time.sleep(60)"],
      ["catches everything", "while True:\n  try:\n    while True: pass\n  except BaseException: pass"],
      ["computes without a loop", "len(str(9 ** (9 ** 8)))"],
      ["backtracks", "import re; re.fullmatch(r'(a|aa|a?a)+(b+)+c', 'a' * 60 + 'b' * 40)"],
      [
        "is deaf to signals",
        [
          "import signal",
          "for s in list(signal.Signals):",
          "  try: signal.signal(s, signal.SIG_IGN)",
          "  except (OSError, ValueError, RuntimeError): pass",
          "while True: pass",
        ].join("\n"),
      ],
      ["never ends its message", "class E(Exception):\n  def __str__(self):\n    while True: pass\nraise E"],
      ["stays at its exit", "import atexit\n@atexit.register\ndef stay():\n  while True: pass"],
    ])("ends a program that %s when its time is over", async (_, program) => {
      const result = await run(`print('begun', flush=True)\n${program}`, { limits: short });
      expect(result).toMatchObject({ outcome: "timeout", stdout: "begun\n", report: null });
      expect(result.wallMs).toBeGreaterThanOrEqual(short.wallMs * 0.9);
      expect(result.wallMs).toBeLessThan(10_000);
    });

    it("ends a program when it has used its processor time", async () => {
      const result = await run("while True: pass", { limits: { cpuMs: 300 } });
      expect(result.outcome).toBe("timeout");
      expect(result.cpuMs).toBeGreaterThanOrEqual(250);
      expect(result.wallMs).toBeLessThan(15_000);
    });

    it.each([
      ["at once", "x = bytearray(2_000_000_000)"],
      ["step by step", "x = []\nwhile True: x.append(bytearray(1_000_000))"],
      ["as many small things", "x = []\nwhile True: x.append([x])"],
      [
        "from an archive",
        "import zlib\ns = zlib.compress(bytes(2 ** 24))\nx = []\nwhile True: x.append(zlib.decompress(s))",
      ],
    ])("ends a program that takes too much memory %s", async (_, program) => {
      expect((await run(program, { limits: { memoryMb: 256 } })).outcome).toBe("memory");
    });

    it.each([
      ["standard output", "import sys\nwhile True: sys.stdout.write('x' * 65_536)"],
      ["lines", "while True: print('x')"],
    ])("ends a program that floods its %s", async (_, program) => {
      const { outcome, stdout } = await run(program, { limits: { outputBytes: 10_000 } });
      expect(outcome).toBe("output");
      expect(stdout).toMatch(/^x[x\n]{8000,9999}$/);
    });

    it("counts what is written to standard error, and keeps it apart", async () => {
      const flood = await run("import sys\nwhile True: sys.stderr.write('y' * 65_536)");
      expect(flood).toMatchObject({ outcome: "output", stdout: "" });
      const little = await run("import sys\nprint('warning', file=sys.stderr)\nprint('answer')");
      expect(little).toMatchObject({ outcome: "ok", stdout: "answer\n" });
    });

    it("keeps all that is within the limit", async () => {
      const result = await run("print('x' * 9_999)", { limits: { outputBytes: 10_000 } });
      expect(result).toMatchObject({ outcome: "ok", stdout: `${"x".repeat(9_999)}\n` });
    });

    it.each([
      ["recursion", "def f(): f()\nf()", "RecursionError"],
      [
        "recursion without a limit",
        "import sys\nsys.setrecursionlimit(10 ** 9)\nx = []\nfor _ in range(10 ** 6): x = [x]\nprint(repr(x))",
        "",
      ],
      [
        "bad bytecode",
        "def f(): return 1\nf.__code__ = f.__code__.replace(co_code=bytes(range(256)), co_consts=(), co_names=())\nf()",
        "",
      ],
    ])("survives %s", async (_, program, error) => {
      const result = await run(program, { limits: { wallMs: 5_000 } });
      expect(result.outcome).not.toBe("ok");
      expect(result.error).toContain(error);
      expect((await run("print(6 * 7)")).stdout).toBe("42\n");
    });

    it.each([
      ["leaves at once", "import os; os._exit(0)"],
      ["reads what is not its own", "import ctypes; ctypes.string_at(2 ** 31 - 4096, 8192)"],
      [
        "signals everybody",
        "import os, signal\nfor p in (os.getppid(), 0, -1, 1, 2): os.kill(p, signal.SIGKILL)",
      ],
      ["stops everybody", "import os, signal\nfor p in (os.getppid(), -1): os.kill(p, signal.SIGSTOP)"],
      [
        "leaves threads behind",
        [
          "import threading, time",
          "def stay():",
          "  while True:",
          "    try: time.sleep(0.01)",
          "    except BaseException: pass",
          "for _ in range(5): threading.Thread(target=stay).start()",
        ].join("\n"),
      ],
    ])("serves on after a program that %s", async (_, program) => {
      const [, ...beside] = await Promise.all([
        run(program, { limits: { wallMs: 1_000 } }),
        ...Array.from({ length: 4 }, (_, n) => run(`print(${n} + 1)`)),
      ]);
      expect(beside.map(({ stdout }) => stdout)).toEqual(["1\n", "2\n", "3\n", "4\n"]);
      expect((await run("print(6 * 7)")).stdout).toBe("42\n");
    });
  });
}
