import { parseArgs } from "node:util";
import { type SandboxChoice, sandboxChoices } from "@/lib/composition/sandbox";
import { UsageFailure } from "./failure";
import { type Severity, severities } from "./severity";
import type { Locale } from "./words";

const options = {
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  "fail-on": { type: "string" },
  lang: { type: "string" },
  theme: { type: "string" },
  batch: { type: "string" },
  "no-score": { type: "boolean" },
  static: { type: "boolean" },
  adapter: { type: "string" },
} as const;

const locales = ["pt-BR", "en"] as const;
const kinds = ["essay", "code"] as const;

export type Kind = (typeof kinds)[number];

type Settings = { kind: Kind; locale?: Locale; failOn?: Severity; theme?: string; score: boolean };

/** What the user asked for. A source of `-` is standard input. */
export type Command =
  | { action: "help"; locale?: Locale }
  | { action: "version" }
  | { action: "verify"; source: string; locale?: Locale }
  | (Settings & { action: "analyse"; source: string; json: boolean })
  | (Settings & { action: "batch"; source: string })
  | Running;

/** A batch of which each line is run in a sandbox. */
export type Running = {
  action: "optimise" | "compare" | "sandbox";
  source: string;
  adapter?: SandboxChoice;
  locale?: Locale;
};

type Given = { flags: Set<string>; values: Map<string, string>; positionals: string[] };

type Token = NonNullable<ReturnType<typeof parseTokens>>[number];

const parseTokens = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;

const isKnown = (name: string): name is keyof typeof options => Object.hasOwn(options, name);

function takeOption(token: Extract<Token, { kind: "option" }>, given: Given): void {
  if (!isKnown(token.name)) throw new UsageFailure("unknownOption", token.rawName);
  if (options[token.name].type === "boolean") {
    if (token.value !== undefined) throw new UsageFailure("unexpectedValue", token.rawName);
    given.flags.add(token.name);
    return;
  }
  const looksLikeOption = !token.inlineValue && /^-./.test(token.value ?? "");
  if (!token.value || looksLikeOption) throw new UsageFailure("missingValue", token.rawName);
  given.values.set(token.name, token.value);
}

function readTokens(argv: readonly string[]): Given {
  const given: Given = { flags: new Set(), values: new Map(), positionals: [] };
  for (const token of parseTokens(argv) ?? []) {
    if (token.kind === "option") takeOption(token, given);
    else if (token.kind === "positional") given.positionals.push(token.value);
  }
  return given;
}

function choice<T extends string>(given: Given, name: string, allowed: readonly T[]): T | undefined {
  const value = given.values.get(name);
  if (value === undefined) return undefined;
  const chosen = allowed.find((candidate) => candidate === value);
  if (chosen === undefined) throw new UsageFailure("badChoice", `--${name}`, allowed.join(", "));
  return chosen;
}

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
  const running = runningAction(given);
  return running ? readRunning(running, given, locale) : readAnalysis(given, locale);
}

function readAnalysis(given: Given, locale: Locale | undefined): Command {
  const kind = readKind(given.positionals[0]);
  if (given.values.has("adapter")) throw new UsageFailure("runningOption", "--adapter");
  if (given.flags.has("static") && kind === "essay") throw new UsageFailure("codeOption", "--static");
  const theme = given.values.get("theme");
  if (theme !== undefined && kind === "code") throw new UsageFailure("essayOption", "--theme");
  const score = !given.flags.has("no-score");
  if (!score && kind === "code") throw new UsageFailure("essayOption", "--no-score");
  const settings: Settings = { kind, locale, failOn: choice(given, "fail-on", severities), theme, score };
  const { action, source } = readSource(given);
  return action === "batch"
    ? { ...settings, action, source }
    : { ...settings, action, source, json: given.flags.has("json") };
}
