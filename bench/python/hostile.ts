import type { CodeOptimiser } from "@/lib/composition/optimise-code";
import type { Row } from "../essays/table";
import { readHostile } from "./programs";

const limits = { wallMs: 2_000, cpuMs: 2_000, memoryMb: 256, outputBytes: 256 * 1024 };
const honest = 20;
/** Milliseconds that a run may go on beyond its limit. */
const slackMs = 100;

/**
 * Runs each hostile snippet with honest ones beside it. Whether harm was done shows in what the honest ones answer, in the clock and in
 * the next interpreter; a line that begins with ESCAPED is a sign to look at.
 */
export async function measureHostile(data: string, optimiser: CodeOptimiser): Promise<Row[]> {
  const snippets = await readHostile(data);
  let [late, escaped, disturbed] = [0, 0, 0];
  for (const { id, source, entry_point: entryPoint } of snippets) {
    const program = entryPoint ? `${source}\n${entryPoint}()\n` : source;
    const beside = Array.from({ length: honest }, async (_, number) => {
      const { stdout } = await optimiser.run({ program: `print(sum(range(${number})))`, limits });
      return stdout === `${(number * (number - 1)) / 2}\n`;
    });
    const [result, ...answers] = await Promise.all([optimiser.run({ program, limits }), ...beside]);
    if (result.wallMs > limits.wallMs + slackMs) late += 1;
    if (/^ESCAPED/mu.test(result.stdout)) {
      escaped += 1;
      console.error(`${id} says that it escaped`);
    }
    if (answers.some((right) => !right)) disturbed += 1;
  }
  return [
    {
      what: "Hostile snippets that say they escaped",
      goal: "0",
      measured: `${escaped} of ${snippets.length}`,
    },
    { what: `… after which one of ${honest} honest ones was wrong`, goal: "0", measured: String(disturbed) },
    { what: `… ended more than ${slackMs} ms late`, goal: "0", measured: String(late) },
  ];
}
