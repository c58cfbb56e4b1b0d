import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CommandFailure } from "../failure";

/** A login at a server: the token for its requests, until when it is good (ms since 1970), and what gets the next one. */
const login = z.object({
  accessToken: z.string(),
  expiresAt: z.number(),
  refreshToken: z.string().optional(),
});
export type Login = z.infer<typeof login>;

const file = z.object({ logins: z.record(z.string(), login) });
type Logins = z.infer<typeof file>["logins"];

export const credentialsPath = (folder: string): string => join(folder, "credentials.json");

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

async function readLogins(folder: string): Promise<Logins> {
  const path = credentialsPath(folder);
  try {
    return file.parse(JSON.parse(await readFile(path, "utf8"))).logins;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return {};
    if (error instanceof SyntaxError || error instanceof z.ZodError) return {};
    throw new CommandFailure("credentialsUnreadable", path, codeOf(error));
  }
}

/** Replaces the file as a whole, so that one that reads meanwhile sees the old or the new one; for its owner alone. */
async function writeLogins(folder: string, logins: Logins): Promise<void> {
  const path = credentialsPath(folder);
  const fresh = `${path}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(fresh, `${JSON.stringify({ logins }, null, 2)}\n`, { mode: 0o600 });
    await chmod(fresh, 0o600);
    await rename(fresh, path);
  } catch (error) {
    throw new CommandFailure("credentialsUnreadable", path, codeOf(error));
  }
}

/** The saved login at a server. @param server its origin */
export const readLogin = async (folder: string, server: string): Promise<Login | undefined> =>
  (await readLogins(folder))[server];

/** The only server at which there is a login; undefined where there is none, or several. */
export async function onlyServer(folder: string): Promise<string | undefined> {
  const [server, ...others] = Object.keys(await readLogins(folder));
  return others.length === 0 ? server : undefined;
}

export async function saveLogin(folder: string, server: string, saved: Login): Promise<void> {
  await writeLogins(folder, { ...(await readLogins(folder)), [server]: saved });
}

/** @returns the login that was forgotten, if there was one */
export async function forgetLogin(folder: string, server: string): Promise<Login | undefined> {
  const { [server]: gone, ...others } = await readLogins(folder);
  if (gone) await writeLogins(folder, others);
  return gone;
}
