import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { isLoopback, isPublicAddress } from "./public-address";

/** Why nothing is sent to an address. */
export type TargetFault = "no_url" | "not_https" | "credentials" | "unknown_host" | "private_address";

export type TargetGuard = (url: string) => Promise<TargetFault | null>;

type Options = {
  /** Every address of a name; the operating system's answer unless given. */
  resolve?: (name: string) => Promise<string[]>;
  /** Whether http to this machine itself is fine, as where somebody tries the product out. */
  allowLoopback?: boolean;
  timeoutMs?: number;
};

const resolveByTheSystem = async (name: string): Promise<string[]> =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the name server is late")), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Keeps what users name from reaching where only this machine can (server-side request forgery). URLs are read as `fetch`
 * reads them, so that odd spellings of an address are the address; every address of a name has to be public. A name may be
 * pointed elsewhere later: whoever sends asks again, and connects to an address that was asked about.
 */
export function makeTargetGuard(options: Options = {}): TargetGuard {
  const { resolve = resolveByTheSystem, allowLoopback = false, timeoutMs = 3_000 } = options;
  const addressesOf = async (host: string): Promise<string[]> => {
    const bare = host.replace(/^\[(.*)\]$/, "$1");
    if (isIP(bare)) return [bare];
    return within(timeoutMs, resolve(host)).catch(() => []);
  };
  return async (text) => {
    if (!URL.canParse(text)) return "no_url";
    const url = new URL(text);
    if (url.protocol !== "https:" && url.protocol !== "http:") return "not_https";
    if (url.username !== "" || url.password !== "") return "credentials";
    const addresses = await addressesOf(url.hostname);
    const own = allowLoopback && addresses.length > 0 && addresses.every(isLoopback);
    if (url.protocol === "http:" && !own) return "not_https";
    if (addresses.length === 0) return "unknown_host";
    return own || addresses.every(isPublicAddress) ? null : "private_address";
  };
}
