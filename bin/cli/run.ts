import { basename } from "node:path";
import type { EngineResult } from "@/lib/composition/engines";
import { reportInputOf, reports } from "@/lib/composition/reports";
import type { RemoteSettings } from "@/lib/config/remote";
import manifest from "../../package.json" with { type: "json" };
import { analyse } from "./analysis";
import { askedLocale, type Command, parseArguments } from "./arguments";
import { runAudit } from "./audit";
import { runBatch } from "./batch";
import { CommandFailure, toFailure, UsageFailure } from "./failure";
import { allFindings } from "./findings";
import { helpText } from "./help";
import { readText } from "./input";
import type { Job } from "./jobs";
import { runCompare, runOptimise } from "./optimise";
import { write } from "./output";
import { type RemoteCommand, remoteWords } from "./remote/arguments";
import { givenServer } from "./remote/connect";
import { runRemote, submitRemote } from "./remote/run";
import type { RemoteTerminal } from "./remote/terminal";
import { renderReport } from "./report";
import { runSandbox } from "./sandbox";
import { runSearchIndex } from "./search-index";
import { reaches } from "./severity";
import { runStorage } from "./storage";
import { runTexts } from "./texts";
import { runVerify } from "./verify";
import { type Locale, say } from "./words";

/** Where the command reads and writes, and what the terminal is like; without settings no server is known. */
type Terminal = Omit<RemoteTerminal, "settings"> & { settings?: RemoteSettings };

const noSettings: RemoteSettings = { configFolder: "" };

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
  const remote = { ...terminal, locale, settings: terminal.settings ?? noSettings };
  const server = givenServer(command, remote.settings);
  if (server !== undefined) return submitRemote(job, command, server, remote);
  const misplaced = (["key", "depth", "wait"] as const).find((name) => command[name] !== undefined);
  if (misplaced) throw new UsageFailure("serverOption", `--${misplaced}`);
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

const isRemote = (command: Command): command is RemoteCommand =>
  remoteWords.some((word) => word === command.action);

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
  if (command.action === "audit") return runAudit(command, terminal.stdout, locale);
  if (command.action === "search-index") return runSearchIndex(command, terminal.stdout, locale);
  if (command.action === "storage") return runStorage(command, terminal.stdout, locale);
  if (command.action === "texts") return runTexts(command, terminal.stdout, locale);
  if (isRemote(command)) {
    return runRemote(command, { ...terminal, locale, settings: terminal.settings ?? noSettings });
  }
  if (command.action === "analyse") return runOne(command, terminal, locale);
  const batch = { source: command.source, stdin: terminal.stdin, stdout: terminal.stdout, locale };
  if (command.action === "batch") return runBatch(command, batch);
  return running[command.action](batch, command.adapter);
}

/**
 * Runs the command line.
 * @returns the exit code: 0 fine, 1 findings at or above `--fail-on` or a report or a storage that differs, 2 wrong usage or input, or a server that refuses or does not answer (said on stderr in one line)
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
