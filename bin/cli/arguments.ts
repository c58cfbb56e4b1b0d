import { type SandboxChoice, sandboxChoices } from "@/lib/composition/sandbox";
import { isId } from "@/lib/kernel/ids";
import type { AuditCommand } from "./audit";
import { UsageFailure } from "./failure";
import {
  type Depth,
  type Place,
  type RemoteCommand,
  readDepth,
  readPlace,
  readRemote,
  readWait,
  remoteWords,
} from "./remote/arguments";
import type { SearchIndexCommand } from "./search-index";
import { type Severity, severities } from "./severity";
import { readStorage, type StorageCommand } from "./storage";
import { readTexts, type TextsCommand } from "./texts";
import { choice, type Given, locales, readTokens } from "./tokens";
import type { Locale } from "./words";

const kinds = ["essay", "code"] as const;

export type Kind = (typeof kinds)[number];

type Settings = { kind: Kind; locale?: Locale; failOn?: Severity; theme?: string; score: boolean };

/** How a text is handed to a server. */
type Submission = { depth?: Depth; wait?: number };

/** What the user asked for. A source of `-` is standard input. */
export type Command =
  | { action: "help"; locale?: Locale }
  | { action: "version" }
  | { action: "verify"; source: string; locale?: Locale }
  | (Settings & Place & Submission & { action: "analyse"; source: string; json: boolean })
  | (Settings & { action: "batch"; source: string })
  | AuditCommand
  | SearchIndexCommand
  | StorageCommand
  | TextsCommand
  | RemoteCommand
  | Running;

/** A batch of which each line is run in a sandbox. */
export type Running = {
  action: "optimise" | "compare" | "sandbox";
  source: string;
  adapter?: SandboxChoice;
  locale?: Locale;
};

function readKind(word: string | undefined): Kind {
  if (word === undefined) throw new UsageFailure("missingCommand");
  const kind = kinds.find((candidate) => candidate === word);
  if (kind === undefined) throw new UsageFailure("unknownCommand", word);
  return kind;
}

function readSource(given: Given): { action: "analyse" | "batch"; source: string } {
  const [, file, surplus] = given.positionals;
  const batch = given.values.get("batch");
  if (batch !== undefined) {
    if (file !== undefined) throw new UsageFailure("fileWithBatch");
    return { action: "batch", source: batch };
  }
  if (file === undefined) throw new UsageFailure("missingFile");
  if (surplus !== undefined) throw new UsageFailure("tooManyFiles");
  return { action: "analyse", source: file };
}

/** The report to verify: it holds all that its analysis was asked, so that no option but the language has a meaning. */
function readReport(given: Given): string {
  const option = [...given.flags, ...given.values.keys()].find((name) => name !== "lang");
  if (option !== undefined) throw new UsageFailure("notForVerify", `--${option}`);
  const { action: _, source } = readSource(given);
  return source;
}

const onlyForAudit = new Set(["lang", "organisation", "head"]);

function readAudit({ positionals, flags, values }: Given, locale: Locale | undefined): AuditCommand {
  const other = [...flags, ...values.keys()].find((name) => !onlyForAudit.has(name));
  if (other !== undefined) throw new UsageFailure("notForAudit", `--${other}`);
  if (positionals[1] !== "verify" || positionals.length > 2) throw new UsageFailure("auditUsage");
  const organisation = values.get("organisation");
  if (organisation !== undefined && organisation !== "platform" && !isId(organisation))
    throw new UsageFailure("auditOrganisation", "--organisation");
  return { action: "audit", organisation, head: values.get("head"), locale };
}

const onlyForIndex = new Set(["lang", "organisation"]);

/** `search rebuild` and `search check` on this machine; with a server named, these are words to be searched for there. */
function indexTask({ positionals: [first, second, surplus], values }: Given) {
  if (first !== "search" || surplus !== undefined || values.has("server") || values.has("key"))
    return undefined;
  return second === "rebuild" || second === "check" ? second : undefined;
}

function readIndex(
  task: SearchIndexCommand["task"],
  { flags, values }: Given,
  locale: Locale | undefined,
): SearchIndexCommand {
  const other = [...flags, ...values.keys()].find((name) => !onlyForIndex.has(name));
  if (other !== undefined) throw new UsageFailure("notForIndex", `--${other}`);
  const organisation = values.get("organisation");
  if (organisation !== undefined && !isId(organisation))
    throw new UsageFailure("indexOrganisation", "--organisation");
  return { action: "search-index", task, organisation, locale };
}

/** The language that the arguments name, if they name one; readable even where the rest is wrong. */
export function askedLocale(argv: readonly string[]): Locale | undefined {
  const joined = argv.flatMap((argument) => argument.split("="));
  return locales.find(
    (locale) => joined[joined.lastIndexOf("--lang") + 1] === locale && joined.includes("--lang"),
  );
}

const onlyForBatch = new Set(["batch", "lang", "adapter"]);

/** A batch that runs code: `code --batch`, `code compare --batch`, `sandbox --batch`. */
function readRunning(action: Running["action"], given: Given, locale: Locale | undefined): Running {
  const other = [...given.flags, ...given.values.keys()].find((name) => !onlyForBatch.has(name));
  if (other !== undefined) throw new UsageFailure("notForRunning", `--${other}`);
  const source = given.values.get("batch");
  if (source === undefined) throw new UsageFailure("missingBatch");
  if (given.positionals.length > (action === "compare" ? 2 : 1)) throw new UsageFailure("fileWithBatch");
  return { action, source, adapter: choice(given, "adapter", sandboxChoices), locale };
}

/** Which of the commands that run code is meant, if one is. */
function runningAction({ positionals: [kind, word], flags, values }: Given): Running["action"] | undefined {
  if (kind === "sandbox") return "sandbox";
  if (kind !== "code" || !values.has("batch")) return undefined;
  if (word === "compare") return "compare";
  return flags.has("static") ? undefined : "optimise";
}

/** Reads the arguments after the program's name. @throws UsageFailure that says what is wrong */
export function parseArguments(argv: readonly string[]): Command {
  const given = readTokens(argv);
  const locale = choice(given, "lang", locales);
  if (given.flags.has("help")) return { action: "help", locale };
  if (given.flags.has("version")) return { action: "version" };
  if (given.positionals[0] === "verify") return { action: "verify", source: readReport(given), locale };
  const upkeep = indexTask(given);
  if (upkeep) return readIndex(upkeep, given, locale);
  const remote = remoteWords.find((word) => word === given.positionals[0]);
  if (remote) return readRemote(remote, given, locale);
  if (given.positionals[0] === "audit") return readAudit(given, locale);
  if (given.positionals[0] === "storage") return readStorage(given, locale);
  if (given.positionals[0] === "texts") return readTexts(given, locale);
  const running = runningAction(given);
  return running ? readRunning(running, given, locale) : readAnalysis(given, locale);
}

const onlyForServer = ["server", "key", "depth", "wait"];
const onlyForOthers = ["email", "limit", "cursor", "organisation", "head"];

function readAnalysis(given: Given, locale: Locale | undefined): Command {
  const kind = readKind(given.positionals[0]);
  if (given.values.has("adapter")) throw new UsageFailure("runningOption", "--adapter");
  if (given.flags.has("dry-run")) throw new UsageFailure("notForThis", "--dry-run", kind);
  if (given.flags.has("static") && kind === "essay") throw new UsageFailure("codeOption", "--static");
  const theme = given.values.get("theme");
  if (theme !== undefined && kind === "code") throw new UsageFailure("essayOption", "--theme");
  const score = !given.flags.has("no-score");
  if (!score && kind === "code") throw new UsageFailure("essayOption", "--no-score");
  const settings: Settings = { kind, locale, failOn: choice(given, "fail-on", severities), theme, score };
  const { action, source } = readSource(given);
  if (action === "batch") {
    const misplaced = onlyForServer.find((name) => given.values.has(name));
    if (misplaced) throw new UsageFailure("serverWithBatch", `--${misplaced}`);
    return { ...settings, action, source };
  }
  const misplaced = onlyForOthers.find((name) => given.values.has(name));
  if (misplaced) throw new UsageFailure("notForThis", `--${misplaced}`, kind);
  const depth = readDepth(given);
  if (depth !== undefined && kind === "essay") throw new UsageFailure("codeOption", "--depth");
  const json = given.flags.has("json");
  return { ...settings, ...readPlace(given), action, source, json, depth, wait: readWait(given) };
}
