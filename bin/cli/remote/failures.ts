import { ElysiaError } from "@/client/elysia-error";
import { CommandFailure } from "../failure";

const told = ({ message, fields }: ElysiaError): string =>
  [message, ...fields.map(({ path, message: fault }) => `${path}: ${fault}`)].join(" · ");

/** What a server's refusal, or its silence, is to who typed the command. Anything else stays as it is. */
export function toRemoteFailure(error: unknown, server: string): unknown {
  if (!(error instanceof ElysiaError)) return error;
  const { code, status, retryAfter } = error;
  if (code === "unreachable") return new CommandFailure("serverUnreachable", server);
  if (code === "timeout") return new CommandFailure("serverLate", server);
  if (code === "unreadable") return new CommandFailure("serverOdd", server);
  if (status === 429) return new CommandFailure("serverBusy", server, retryAfter ?? 60);
  if (["unauthenticated", "invalid_token"].includes(code)) return new CommandFailure("notSignedIn", server);
  if (status === 403) return new CommandFailure("serverForbids", server);
  if (status === 404) return new CommandFailure("remoteMissing", server);
  return new CommandFailure("serverRefused", server, told(error));
}
