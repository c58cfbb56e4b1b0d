import { isId } from "@/lib/kernel/ids";
import { UsageFailure } from "../failure";
import { choice, type Given } from "../tokens";
import type { Locale } from "../words";

/** Which server, and by what it knows us; else the settings and the saved login say. */
export type Place = { server?: string; key?: string };

export const depths = ["quick", "standard", "thorough"] as const;
export type Depth = (typeof depths)[number];

type Common = Place & { locale?: Locale; json: boolean };
type Paged = { limit?: number; cursor?: string };

/** What is asked of a server about what it has. */
export type RemoteCommand =
  | (Common & { action: "login"; email?: string })
  | (Common & { action: "logout" })
  | (Common & { action: "status"; id: string })
  | (Common & { action: "cancel"; id: string })
  | (Common & { action: "result"; id: string; wait?: number })
  | (Common & Paged & { action: "list" })
  | (Common & Paged & { action: "search"; query: string });

export const remoteWords = ["login", "logout", "status", "result", "cancel", "list", "search"] as const;
type RemoteWord = (typeof remoteWords)[number];

const common = ["json", "lang", "server", "key"];
const taken: Readonly<Record<RemoteWord, readonly string[]>> = {
  login: ["email"],
  logout: [],
  status: [],
  cancel: [],
  result: ["wait"],
  list: ["limit", "cursor"],
  search: ["limit", "cursor"],
};

const longestWait = 86_400;
const largestPage = 100;

export const readPlace = ({ values }: Given): Place => ({
  server: values.get("server"),
  key: values.get("key"),
});

function wholeNumber({ values }: Given, name: string, most: number): number | undefined {
  const text = values.get(name);
  if (text === undefined) return undefined;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > most) throw new UsageFailure("badNumber", `--${name}`, most);
  return number;
}

/** Seconds to wait for a result. */
export const readWait = (given: Given): number | undefined => wholeNumber(given, "wait", longestWait);
export const readDepth = (given: Given): Depth | undefined => choice(given, "depth", depths);

/** The one word after the command. */
function argumentOf({ positionals: [word = "", argument, surplus] }: Given): string {
  if (argument === undefined || surplus !== undefined) throw new UsageFailure("oneArgument", word);
  return argument;
}

function idOf(given: Given): string {
  const id = argumentOf(given);
  if (!isId(id)) throw new UsageFailure("badId", id);
  return id;
}

/** Reads a command that asks a server about what it has. @throws UsageFailure */
export function readRemote(action: RemoteWord, given: Given, locale: Locale | undefined): RemoteCommand {
  const allowed = [...common, ...taken[action]];
  const other = [...given.flags, ...given.values.keys()].find((name) => !allowed.includes(name));
  if (other !== undefined) throw new UsageFailure("notForThis", `--${other}`, action);
  const asked = { ...readPlace(given), locale, json: given.flags.has("json") };
  if (action === "status") return { ...asked, action, id: idOf(given) };
  if (action === "cancel") return { ...asked, action, id: idOf(given) };
  if (action === "result") return { ...asked, action, id: idOf(given), wait: readWait(given) };
  const page = { limit: wholeNumber(given, "limit", largestPage), cursor: given.values.get("cursor") };
  if (action === "search") return { ...asked, ...page, action, query: argumentOf(given) };
  if (given.positionals.length > 1) throw new UsageFailure("noArgument", action);
  if (action === "list") return { ...asked, ...page, action };
  return action === "login" ? { ...asked, action, email: given.values.get("email") } : { ...asked, action };
}
