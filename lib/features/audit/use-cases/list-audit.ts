import type { z } from "zod";
import { type Actor, requirePermission, requirePlatform } from "@/lib/kernel/actor";
import { csvLine } from "@/lib/kernel/csv";
import { type Page, toPage } from "@/lib/kernel/page";
import { parseInput } from "@/lib/kernel/parse-input";
import type { AuditStore, EntryFilter, NamesOf } from "../ports";
import { type AuditEntry, type AuditFilter, type AuditPage, auditFilter, listAuditQuery } from "../schemas";
import { presentEntries } from "./present-entries";
import { chainFor } from "./reach";

type Deps = { store: AuditStore; namesOf: NamesOf };

const dayMs = 86_400_000;
const exportPage = 500;
const mostExported = 50_000;

const toFilter = ({ action, actor, target, from, to }: AuditFilter): Omit<EntryFilter, "limit"> => ({
  action,
  actorId: actor,
  targetId: target,
  from: from ? new Date(from) : undefined,
  to: to ? new Date(Date.parse(to) + dayMs) : undefined,
});

/**
 * What was done in an organisation, newest first.
 * @throws AppError `forbidden` as `chainFor` does, `invalid_input`
 */
export const makeListAudit =
  ({ store, namesOf }: Deps) =>
  async (actor: Actor, input: z.input<typeof listAuditQuery> = {}): Promise<AuditPage> => {
    const query = parseInput(listAuditQuery, input);
    const chain = chainFor(actor, query.chain);
    const before = query.cursor === undefined ? undefined : Number(query.cursor);
    const rows = await store.list(chain, { ...toFilter(query), before, limit: query.limit });
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    const next = rows.length > query.limit && last ? String(last.sequence) : undefined;
    return {
      items: await presentEntries(namesOf, items),
      ...(next && { next }),
      head: await store.head(chain),
    };
  };

/**
 * What a person did and what was done to them, in every organisation, newest first: for administrators of the platform.
 * @throws AppError `forbidden` without `users.read` on the platform
 */
export const makeListAuditAbout =
  ({ store, namesOf }: Deps) =>
  async (
    actor: Actor,
    userId: string,
    range: { cursor?: string; limit: number },
  ): Promise<Page<AuditEntry>> => {
    requirePlatform(actor);
    requirePermission(actor, "users.read");
    const page = toPage(await store.listAbout(userId, range), range.limit, ({ at, id }) => ({ at, id }));
    return { ...page, items: await presentEntries(namesOf, page.items) };
  };

const columns: readonly (readonly [
  name: string,
  of: (entry: AuditEntry) => string | number | null | undefined,
])[] = [
  ["sequence", ({ sequence }) => sequence],
  ["at", ({ at }) => at],
  ["actor", ({ actor }) => actor?.id],
  ["actor_name", ({ actor }) => actor?.name],
  ["via", ({ via }) => via],
  ["impersonator", ({ impersonator }) => impersonator?.id],
  ["action", ({ action }) => action],
  ["target_kind", ({ target }) => target?.kind],
  ["target", ({ target }) => target?.id],
  ["target_name", ({ target }) => target?.name],
  ["details", ({ details }) => JSON.stringify(details)],
  ["address", ({ address }) => address],
  ["user_agent", ({ userAgent }) => userAgent],
  ["hash", ({ hash }) => hash],
];

/**
 * The same as comma-separated values, page by page as they are read: at most the newest 50,000 entries that the filter
 * finds.
 * @throws AppError `forbidden`, `invalid_input`, before the first line
 */
export const makeExportAudit =
  ({ store, namesOf }: Deps) =>
  (actor: Actor, input: z.input<typeof auditFilter> = {}): AsyncIterable<string> => {
    const query = parseInput(auditFilter, input);
    const chain = chainFor(actor, query.chain);
    return lines(store, namesOf, chain, toFilter(query));
  };

async function* lines(
  store: AuditStore,
  namesOf: NamesOf,
  chain: string,
  filter: Omit<EntryFilter, "limit">,
): AsyncGenerator<string> {
  yield csvLine(columns.map(([name]) => name));
  let before: number | undefined;
  for (let written = 0; written < mostExported; written += exportPage) {
    const rows = await store.list(chain, { ...filter, before, limit: exportPage });
    const items = await presentEntries(namesOf, rows.slice(0, exportPage));
    yield items.map((entry) => csvLine(columns.map(([, of]) => of(entry)))).join("");
    before = items.at(-1)?.sequence;
    if (rows.length <= exportPage) return;
  }
}
