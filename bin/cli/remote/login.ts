import { answerOf, createElysiaClient } from "@/client/elysia-client";
import { ElysiaError } from "@/client/elysia-error";
import { CommandFailure } from "../failure";
import { write } from "../output";
import { say } from "../words";
import type { RemoteCommand } from "./arguments";
import { type Ask, asking } from "./ask";
import { requireServer, toLogin } from "./connect";
import { credentialsPath, forgetLogin, type Login, saveLogin } from "./credentials";
import type { RemoteTerminal } from "./terminal";

type LoginCommand = Extract<RemoteCommand, { action: "login" }>;

async function tokensFor(
  server: string,
  command: LoginCommand,
  ask: Ask,
  { locale, patience }: RemoteTerminal,
): Promise<Login> {
  const email = command.email ?? (await ask(say(locale, "askEmail")));
  const password = await ask(say(locale, "askPassword"), { secret: true });
  const stranger = createElysiaClient({ server, ...patience });
  const exchange = async (code?: string) => {
    const body = { grant_type: "password" as const, email: email.trim(), password, code };
    return toLogin(await answerOf(stranger.POST("/api/v1/auth/token", { body })));
  };
  return exchange().catch(async (error: unknown) => {
    if (!(error instanceof ElysiaError) || error.code !== "code_required") throw error;
    return exchange((await ask(say(locale, "askCode"))).trim());
  });
}

/** Signs in at a server with address and password, and keeps the tokens, never the password. */
export async function runLogin(command: LoginCommand, terminal: RemoteTerminal): Promise<number> {
  const { settings, stdin, stdout, stderr, locale } = terminal;
  const server = await requireServer(command, settings);
  const ask = asking(stdin, stderr);
  try {
    const login = await tokensFor(server, command, ask, terminal);
    await saveLogin(settings.configFolder, server, login);
  } finally {
    ask.close();
  }
  await write(stdout, `${say(locale, "loginSaved", server, credentialsPath(settings.configFolder))}\n`);
  return 0;
}

/** Ends the login on the server and forgets it here; here even where the server does not answer. */
export async function runLogout(command: RemoteCommand, terminal: RemoteTerminal): Promise<number> {
  const { settings, stdout, locale, patience } = terminal;
  const server = await requireServer(command, settings);
  const login = await forgetLogin(settings.configFolder, server);
  if (!login) throw new CommandFailure("noLogin", server);
  const stranger = createElysiaClient({ server, ...patience });
  if (login.refreshToken !== undefined) {
    const body = { refresh_token: login.refreshToken };
    await answerOf(stranger.POST("/api/v1/auth/logout", { body }));
  }
  await write(stdout, `${say(locale, "loginForgotten", server)}\n`);
  return 0;
}
