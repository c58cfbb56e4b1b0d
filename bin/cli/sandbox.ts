import { z } from "zod";
import { openSandbox, type SandboxChoice } from "@/lib/composition/sandbox";
import { answerLines, type Batch } from "./batch-lines";
import { checked, type JobId } from "./jobs";

type Sandbox = Awaited<ReturnType<typeof openSandbox>>;

const snippetLine = z.object({ source: z.string(), entry_point: z.string().nullish() });

const limits = { wallMs: 5_000, cpuMs: 5_000, memoryMb: 256, outputBytes: 256 * 1024 };

/** Characters of standard output in an answer. */
const shownOutput = 2_000;

/** Snippets that wait or run at once: more than there are places, so that none stays empty. */
const atOnce = 24;

async function runSnippet(sandbox: Sandbox, id: JobId | null, line: object) {
  const { source, entry_point: entryPoint } = checked(snippetLine, line);
  const program = entryPoint ? `${source}\n${entryPoint}()\n` : source;
  const { outcome, stdout, error, wallMs } = await sandbox.run({ program, limits });
  return { id, outcome, stdout: stdout.slice(0, shownOutput), error, ms: wallMs };
}

/** Runs each line's snippet in a sandbox and answers how it ended. */
export async function runSandbox(batch: Batch, choice?: SandboxChoice): Promise<number> {
  const sandbox = await openSandbox(choice);
  try {
    await answerLines({ ...batch, atOnce }, async (id, line) => ({
      value: await runSnippet(sandbox, id, line),
    }));
    return 0;
  } finally {
    await sandbox.close();
  }
}
