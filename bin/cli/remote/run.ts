import { answerOf } from "@/client/elysia-client";
import type { Job } from "../jobs";
import type { Severity } from "../severity";
import type { Depth, Place, RemoteCommand } from "./arguments";
import { connect, requireServer } from "./connect";
import { toRemoteFailure } from "./failures";
import { cancelOne, showHits, showList, showStatus } from "./lists";
import { runLogin, runLogout } from "./login";
import { showResult } from "./result";
import type { RemoteTerminal } from "./terminal";

async function perform(command: RemoteCommand, server: string, terminal: RemoteTerminal): Promise<number> {
  if (command.action === "login") return runLogin(command, terminal);
  if (command.action === "logout") return runLogout(command, terminal);
  const connection = connect(server, command, terminal.settings, terminal.patience);
  if (command.action === "status") return showStatus(connection, command, terminal);
  if (command.action === "cancel") return cancelOne(connection, command, terminal);
  if (command.action === "list") return showList(connection, command, terminal);
  if (command.action === "search") return showHits(connection, command, terminal);
  return showResult(connection, command.id, command, terminal);
}

/** Asks a server about what it has. @returns the exit code @throws CommandFailure where it refuses or does not answer */
export async function runRemote(command: RemoteCommand, terminal: RemoteTerminal): Promise<number> {
  const server = await requireServer(command, terminal.settings);
  return perform(command, server, terminal).catch((error: unknown) => {
    throw toRemoteFailure(error, server);
  });
}

type Submission = Place & {
  json: boolean;
  source: string;
  score: boolean;
  failOn?: Severity;
  depth?: Depth;
  wait?: number;
};

/** Findings alone, as a local run gives them. */
const usualDepth = "quick";

/** Hands a text in to a server, waits for its result and writes that as a local run would. @returns the exit code */
export async function submitRemote(
  job: Job,
  command: Submission,
  server: string,
  terminal: RemoteTerminal,
): Promise<number> {
  const { json, source: name, score, failOn, wait, depth = usualDepth } = command;
  const connection = connect(server, command, terminal.settings, terminal.patience);
  const { elysia } = connection;
  const submit = async () => {
    if (job.kind === "code") {
      const { source, fileName } = job.input;
      return answerOf(elysia.POST("/api/v1/code", { body: { source, fileName, depth } }));
    }
    const { text, theme } = job.input;
    return answerOf(elysia.POST("/api/v1/essays", { body: { text, theme } }));
  };
  try {
    const { analysisId } = await submit();
    return await showResult(connection, analysisId, { json, name, failOn, score, wait }, terminal);
  } catch (error) {
    throw toRemoteFailure(error, server);
  }
}
