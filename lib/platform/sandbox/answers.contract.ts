import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunProgram } from "./port.contract";

/** Programs that mean well get what plain Python would give them. */
export function answers(run: RunProgram): void {
  describe("answers", () => {
    it("gives what was printed, and takes the time and the memory", async () => {
      const result = await run("print(sum(i * i for i in range(300_000)))");
      expect(result).toMatchObject({
        outcome: "ok",
        stdout: "8999955000050000\n",
        error: "",
        report: null,
      });
      expect(result.cpuMs).toBeGreaterThan(0);
      expect(result.wallMs).toBeGreaterThan(0);
      expect(result.peakMemoryBytes ?? Number.POSITIVE_INFINITY).toBeGreaterThan(1_000_000);
    });

    it("runs the program as __main__, in a namespace that is its own", async () => {
      const { stdout } = await run(
        [
          "import sys",
          "class Point: pass",
          "print(__name__, Point.__module__, sys.modules['__main__'].Point is Point)",
          "print([name for name in globals() if not name.startswith('__')])",
        ].join("\n"),
      );
      expect(stdout).toBe("__main__ __main__ True\n['sys', 'Point']\n");
    });

    it("hands over the standard input, byte for byte", async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary", maxLength: 2_000 }), async (stdin) => {
          const program = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read())";
          expect((await run(program, { stdin })).stdout).toBe(stdin);
        }),
        { numRuns: 8 },
      );
    });

    it("reads lines with input(), and finds the end of the input", async () => {
      const program = "print(int(input()) + int(input()))\ntry: input()\nexcept EOFError: print('end')";
      expect((await run(program, { stdin: "40\n2\n" })).stdout).toBe("42\nend\n");
    });

    it("has an empty standard input when none is given", async () => {
      expect((await run("import sys; print(repr(sys.stdin.read()))")).stdout).toBe("''\n");
    });

    it("takes a long standard input", async () => {
      const stdin = "7 ".repeat(1_000_000);
      expect((await run("print(sum(map(int, input().split())))", { stdin })).stdout).toBe("7000000\n");
    });

    it("hands over the payload, and hands back the report", async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary", maxLength: 2_000 }), async (payload) => {
          expect((await run("__report__(__payload__)", { payload })).report).toBe(payload);
        }),
        { numRuns: 8 },
      );
    });

    it("takes a report of a megabyte, apart from what is printed", async () => {
      const { report, stdout } = await run("print('shown')\n__report__('é' * 500_000)");
      expect(report?.length).toBe(500_000);
      expect(stdout).toBe("shown\n");
    });

    it("keeps the report of a program that fails later", async () => {
      expect(await run("__report__('so far')\nraise KeyError('lost')")).toMatchObject({
        outcome: "error",
        report: "so far",
      });
    });

    it.each([
      ["raise ValueError('bad luck')", "ValueError: bad luck"],
      ["class Odd(Exception): pass\nraise Odd", "Odd"],
      ["def f(:\n  pass", "SyntaxError"],
      ["x = 1\x00", "null byte"],
      ["import no_such_module", "No module named 'no_such_module'"],
      ["class Mute(Exception):\n  def __str__(self): raise OSError\nraise Mute", "Mute"],
      ["__report__(42)", "TypeError"],
      ["raise SystemExit(3)", "SystemExit: 3"],
      ["import sys; sys.exit('no data')", "SystemExit: no data"],
    ])("says how %j failed", async (program, error) => {
      const result = await run(program);
      expect(result.outcome).toBe("error");
      expect(result.error).toContain(error);
    });

    it.each([
      "import sys; print('done'); sys.exit()",
      "print('done'); raise SystemExit(0)",
      "print('done'); exit()",
    ])("takes %j for a good end", async (program) => {
      const result = await run(program);
      expect(result).toMatchObject({ outcome: "ok", error: "", stdout: "done\n" });
    });

    it("reads text as it stands: no coding line changes it", async () => {
      const program = "# -*- coding: unicode_escape -*-\n# note \\u000aprint('hidden')\nprint('açaí')";
      expect((await run(program)).stdout).toBe("açaí\n");
    });

    it("answers many at once, each its own", async () => {
      const numbers = Array.from({ length: 20 }, (_, index) => index);
      const results = await Promise.all(
        numbers.map((n) =>
          run("print(int(input()) ** 2)\n__report__(__payload__)", { stdin: `${n}`, payload: `p${n}` }),
        ),
      );
      expect(results.map(({ stdout, report }) => [stdout, report])).toEqual(
        numbers.map((n) => [`${n ** 2}\n`, `p${n}`]),
      );
    });
  });
}
