import type { Writable } from "node:stream";
import { reports } from "@/lib/composition/reports";
import { printable } from "./excerpt";
import { CommandFailure } from "./failure";
import { type Chunks, readText } from "./input";
import { write } from "./output";
import { type Locale, say } from "./words";

const longestReport = 32 * 1024 * 1024;
const mostShown = 50;
const longestValue = 120;

type Verification = Awaited<ReturnType<typeof reports.verify>>;
type Differences = Extract<Verification, { outcome: "different" }>["differences"];

function valueText(value: unknown, locale: Locale): string {
  const text = value === undefined ? say(locale, "nothing") : JSON.stringify(value);
  return printable(text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text);
}

function differenceLines(differences: Differences, locale: Locale): string[] {
  const shown = differences.slice(0, mostShown).map(({ path, before, after }) => {
    const values = [valueText(before, locale), valueText(after, locale)];
    return `  ${say(locale, "difference", printable(path), ...values)}`;
  });
  const surplus = differences.length - shown.length;
  return surplus > 0 ? [...shown, `  ${say(locale, "moreDifferences", surplus)}`] : shown;
}

/**
 * Runs the essay of a report again and says whether the same comes out.
 * @returns the exit code: 0 identical, 1 different
 * @throws CommandFailure for what is no report, holds no input, or is of another version
 */
export async function runVerify(
  source: string,
  stdin: Chunks,
  stdout: Writable,
  locale: Locale,
): Promise<number> {
  const text = await readText(source, stdin, { most: longestReport, tooLarge: "reportTooLarge" });
  const verification = await reports.verify(text);
  switch (verification.outcome) {
    case "identical":
      await write(stdout, `${say(locale, "identical")}\n`);
      return 0;
    case "different": {
      const { differences } = verification;
      const lines = [say(locale, "different", differences.length), ...differenceLines(differences, locale)];
      await write(stdout, `${lines.join("\n")}\n`);
      return 1;
    }
    case "no-input":
      throw new CommandFailure("reportWithoutInput", source);
    case "not-a-report":
      throw new CommandFailure("notAReport", source, verification.field || "-");
    case "other-version": {
      const { part, reported, here } = verification;
      throw new CommandFailure("otherVersion", source, part, reported, here);
    }
  }
}
