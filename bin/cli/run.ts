import { basename } from "node:path";
import type { Writable } from "node:stream";
import type { EngineResult } from "@/lib/composition/engines";
import { reportInputOf, reports } from "@/lib/composition/reports";
import manifest from "../../package.json" with { type: "json" };
import { allFindings, analyse } from "./analysis";
import { askedLocale, type Command, parseArguments } from "./arguments";
import { runBatch } from "./batch";
import { CommandFailure, toFailure, UsageFailure } from "./failure";
import { helpText } from "./help";
import { type Chunks, readText } from "./input";
import type { Job } from "./jobs";
import { runCompare, runOptimise } from "./optimise";
import { write } from "./output";
import { renderReport } from "./report";
import { runSandbox } from "./sandbox";
import { reaches } from "./severity";
import { runVerify } from "./verify";
import { type Locale, say } from "./words";

/** Where the command reads and writes, and what the terminal is like. */
type Terminal = { stdin: Chunks; stdout: Writable; stderr: Writable; locale: Locale; colour: boolean };

type AnalyseCommand = Extract<Command, { action: "analyse" }>;

function toJob(command: AnalyseCommand, text: string): Job {
  if (command.kind === "code") {
    const fileName = command.source === "-" ? undefined : basename(command.source);
    return { kind: "code", input: { source: text, fileName } };
  }
  if (text.includes("\0")) throw new CommandFailure("binary", command.source);
  if (text.trim() === "") throw new CommandFailure("empty", command.source);
  return { kind: "essay", input: { text, theme: command.theme } };
}

/** The results; of an essay with its input and what they came from, so that they can be verified. */
const described = (job: Job, aspects: EngineResult[]) =>
  job.kind === "essay" ? reports.describe(reportInputOf(job.input), aspects) : { aspects };

async function runOne(command: AnalyseCommand, terminal: Terminal, locale: Locale): Promise<number> {
  const text = await readText(command.source, terminal.stdin);
  const job = toJob(command, text);
  const aspects = await analyse(job, command).catch((error: unknown) => {
    throw toFailure(error, new CommandFailure("tooLarge", command.source));
  });
  const findings = allFindings(aspects);
  const { kind, source: file } = command;
  const report = command.json
    ? `${JSON.stringify({ kind, file, findings: findings.length, ...(await described(job, aspects)) })}\n`
    : renderReport(aspects, { name: file, text, locale, colour: terminal.colour });
  await write(terminal.stdout, report);
  return reaches(findings, command.failOn) ? 1 : 0;
}

const running = { sandbox: runSandbox, optimise: runOptimise, compare: runCompare };

async function perform(command: Command, terminal: Terminal): Promise<number> {
  if (command.action === "version") {
    await write(terminal.stdout, `elysia ${manifest.version}\n`);
    return 0;
  }
  const locale = command.locale ?? terminal.locale;
  if (command.action === "help") {
    await write(terminal.stdout, helpText[locale]);
    return 0;
  }
  if (command.action === "verify") return runVerify(command.source, terminal.stdin, terminal.stdout, locale);
  if (command.action === "analyse") return runOne(command, terminal, locale);
  const batch = { source: command.source, stdin: terminal.stdin, stdout: terminal.stdout, locale };
  if (command.action === "batch") return runBatch(command, batch);
  return running[command.action](batch, command.adapter);
}

/**
 * Runs the command line.
 * @returns the exit code: 0 fine, 1 findings at or above `--fail-on` or a report that differs, 2 wrong usage or input (said on stderr in one line)
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await perform(parseArguments(argv), terminal);
  } catch (error) {
    const failure = toFailure(error);
    const locale = askedLocale(argv) ?? terminal.locale;
    const hint = failure instanceof UsageFailure ? ` (${say(locale, "usageHint")})` : "";
    await write(terminal.stderr, `elysia: ${failure.reason(locale)}${hint}\n`);
    return 2;
  }
}
