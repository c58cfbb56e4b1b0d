import { homedir } from "node:os";
import { join } from "node:path";

/** What the command line knows of servers before it is told: by the environment, and where it keeps logins. */
export type RemoteSettings = { server?: string; key?: string; configFolder: string };

/** Settings by `ELYSIA_SERVER` and `ELYSIA_KEY`; the user's folder by the XDG Base Directory Specification. */
export function remoteSettings(source: Record<string, string | undefined> = process.env): RemoteSettings {
  const base = source.XDG_CONFIG_HOME || source.APPDATA || join(source.HOME || homedir(), ".config");
  return {
    server: source.ELYSIA_SERVER || undefined,
    key: source.ELYSIA_KEY || undefined,
    configFolder: join(base, "elysia"),
  };
}
