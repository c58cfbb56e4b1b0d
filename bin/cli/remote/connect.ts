import { answerOf, createElysiaClient, type ElysiaClient } from "@/client/elysia-client";
import { ElysiaError } from "@/client/elysia-error";
import type { Patience } from "@/client/patient-fetch";
import type { RemoteSettings } from "@/lib/config/remote";
import { CommandFailure, UsageFailure } from "../failure";
import type { Place } from "./arguments";
import { forgetLogin, type Login, onlyServer, readLogin, saveLogin } from "./credentials";

/** A server that is asked, and its client. */
export type Connection = { server: string; elysia: ElysiaClient };

/** What is renewed so long before its end does not end on its way. */
const marginMs = 30_000;
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The origin of a server as it was typed. @throws UsageFailure */
function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "")
    throw new UsageFailure("badServer", text);
  if (url.protocol === "http:" && !loopback.test(url.hostname)) throw new UsageFailure("plainServer", text);
  return url.origin;
}

/** The server that a command is for: as typed, else by the settings; undefined where neither says. */
export function givenServer(place: Place, settings: RemoteSettings): string | undefined {
  const server = place.server ?? settings.server;
  return server === undefined ? undefined : originOf(server);
}

/** The same, or the only one with a saved login. @throws UsageFailure */
export async function requireServer(place: Place, settings: RemoteSettings): Promise<string> {
  const given = givenServer(place, settings) ?? (await onlyServer(settings.configFolder));
  if (given === undefined) throw new UsageFailure("missingServer");
  return given;
}

/** A login as the server's answer to a request for a token gives it. */
export const toLogin = (answer: {
  access_token: string;
  expires_in: number;
  refresh_token?: string;
}): Login => ({
  accessToken: answer.access_token,
  expiresAt: Date.now() + answer.expires_in * 1000,
  refreshToken: answer.refresh_token,
});

/** A saved login's token, exchanged for a new one shortly before its end. */
async function freshToken(server: string, folder: string, patience: Patience): Promise<string> {
  const login = await readLogin(folder, server);
  if (!login) throw new CommandFailure("notSignedIn", server);
  if (login.expiresAt - marginMs > Date.now()) return login.accessToken;
  const { refreshToken } = login;
  if (refreshToken === undefined) throw new CommandFailure("notSignedIn", server);
  const stranger = createElysiaClient({ server, ...patience });
  const body = { grant_type: "refresh_token" as const, refresh_token: refreshToken };
  try {
    const renewed = toLogin(await answerOf(stranger.POST("/api/v1/auth/token", { body })));
    await saveLogin(folder, server, renewed);
    return renewed.accessToken;
  } catch (error) {
    if (error instanceof ElysiaError && error.status === 401) await forgetLogin(folder, server);
    throw error;
  }
}

/** A client of the server, with the key that was typed, else that of the settings, else the saved login. */
export function connect(
  server: string,
  { key }: Place,
  settings: RemoteSettings,
  patience: Patience = {},
): Connection {
  const known = key ?? settings.key;
  const credential = known ?? (() => freshToken(server, settings.configFolder, patience));
  return { server, elysia: createElysiaClient({ server, credential, ...patience }) };
}
