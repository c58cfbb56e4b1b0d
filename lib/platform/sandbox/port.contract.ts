import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answers } from "./answers.contract";
import { isolation } from "./isolation.contract";
import { limits } from "./limits.contract";
import type { Sandbox, SandboxJob, SandboxResult } from "./port";

/** Enough for any program of the suite that means well, on a slow machine too. */
const roomy = { wallMs: 20_000, cpuMs: 20_000, memoryMb: 512, outputBytes: 100_000 };

/** Runs a program with roomy limits; what is given besides replaces them. */
export type RunProgram = (
  program: string,
  job?: Omit<Partial<SandboxJob>, "limits"> & { limits?: Partial<SandboxJob["limits"]> },
) => Promise<SandboxResult>;

/**
 * What every sandbox must do.
 * @param create a sandbox of its own: the suite makes two and closes both
 */
export function sandboxContract(name: string, create: () => Promise<Sandbox>): void {
  describe(`sandbox: ${name}`, { timeout: 60_000 }, () => {
    let sandbox: Sandbox;
    const run: RunProgram = (program, job = {}) =>
      sandbox.run({ ...job, program, limits: { ...roomy, ...job.limits } });
    beforeAll(async () => {
      sandbox = await create();
    }, 120_000);
    afterAll(() => sandbox.close(), 60_000);

    it("says which Python it runs", async () => {
      const { python } = await sandbox.environment();
      expect((await run("import sys; print('.'.join(map(str, sys.version_info[:3])))")).stdout).toBe(
        `${python}\n`,
      );
    });

    answers(run);
    limits(run);
    isolation(run);

    it("ends what runs and takes nothing more once it is closed", async () => {
      const other = await create();
      await other.environment();
      const job = { program: "while True: pass", limits: roomy };
      const running = other.run(job).then(
        (result) => result.outcome,
        () => "rejected",
      );
      await other.close();
      expect(await running).not.toBe("ok");
      await expect(other.run(job)).rejects.toThrow("closed");
      await expect(other.close()).resolves.toBeUndefined();
    });
  });
}
