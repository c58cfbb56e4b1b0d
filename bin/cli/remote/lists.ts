import { answerOf } from "@/client/elysia-client";
import { printable } from "../excerpt";
import { write } from "../output";
import { say } from "../words";
import type { RemoteCommand } from "./arguments";
import type { Connection } from "./connect";
import type { RemoteTerminal } from "./terminal";
import { readAnalysis } from "./wait";

type Of<A extends RemoteCommand["action"]> = Extract<RemoteCommand, { action: A }>;

const localTime = (iso: string, locale: string) =>
  new Date(iso).toLocaleString(locale, { dateStyle: "short", timeStyle: "short" });

type Row = { id: string; kind: string; title: string; createdAt: string };

async function writePage<R extends Row>(
  page: { items: R[]; next?: string },
  { json }: { json: boolean },
  { stdout, stderr, locale }: RemoteTerminal,
  about: (row: R) => string,
): Promise<number> {
  if (json) {
    await write(stdout, `${JSON.stringify(page)}\n`);
    return 0;
  }
  for (const row of page.items) {
    const facts = [row.id, row.kind.padEnd(5), about(row), localTime(row.createdAt, locale)];
    await write(stdout, `${facts.filter(Boolean).join("  ")}  ${printable(row.title)}\n`);
  }
  if (page.items.length === 0) await write(stderr, `${say(locale, "noneFound")}\n`);
  if (page.next !== undefined) await write(stderr, `${say(locale, "morePages", page.next)}\n`);
  return 0;
}

/** The newest analyses, one a line. */
export async function showList({ elysia }: Connection, command: Of<"list">, terminal: RemoteTerminal) {
  const query = { limit: command.limit, cursor: command.cursor };
  const page = await answerOf(elysia.GET("/api/v1/analyses", { params: { query } }));
  return writePage(
    page,
    command,
    terminal,
    ({ status, findingCount }) => `${status.padEnd(9)}  ${String(findingCount).padStart(4)}`,
  );
}

/** The texts that match, best first, one a line. */
export async function showHits({ elysia }: Connection, command: Of<"search">, terminal: RemoteTerminal) {
  const query = { q: command.query, limit: command.limit, cursor: command.cursor };
  const page = await answerOf(elysia.GET("/api/v1/search", { params: { query } }));
  return writePage(page, command, terminal, () => "");
}

/** State and steps of one analysis. */
export async function showStatus(connection: Connection, command: Of<"status">, terminal: RemoteTerminal) {
  const detail = await readAnalysis(connection, command.id);
  const { stdout } = terminal;
  if (command.json) {
    await write(stdout, `${JSON.stringify(detail)}\n`);
    return 0;
  }
  await write(stdout, `${detail.id}  ${detail.kind}  ${detail.status}  ${printable(detail.title)}\n`);
  for (const { step, status, durationMs } of detail.steps) {
    const took = durationMs === null ? "" : `${Math.round(durationMs)} ms`;
    await write(stdout, `  ${step.padEnd(20)} ${status.padEnd(9)} ${took}\n`);
  }
  return 0;
}

/** Ends an analysis that is under way. */
export async function cancelOne({ elysia }: Connection, command: Of<"cancel">, terminal: RemoteTerminal) {
  const { id } = command;
  await answerOf(elysia.POST("/api/v1/analyses/{id}/cancel", { params: { path: { id } } }));
  const { stdout, locale } = terminal;
  await write(stdout, command.json ? `${JSON.stringify({ id })}\n` : `${say(locale, "cancelled", id)}\n`);
  return 0;
}
