import type { Sql } from "postgres";
import type { Permission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { Caller } from "./cast";
import { makers, newWebhook } from "./resource-makers";

/** Whose thing a request is about: the caller's, a taught student's, another member's, another organisation's, nobody's. */
export const places = ["own", "pupil", "colleague", "elsewhere", "nowhere"] as const;
export type Place = (typeof places)[number];

/** What lets somebody at a thing that is not theirs. */
type Grant = Permission | "teaches" | "platform";
type Grants = { pupil: readonly Grant[]; colleague: readonly Grant[]; elsewhere: readonly Grant[] };

/**
 * Who gets at the things under a path. `make` gives the parameters of one that a maker has; without it there is none to
 * be had by the API, and only what is nobody's is asked for here.
 */
export type ResourceRule = {
  make?: (maker: Caller, sql: Sql) => Promise<Record<string, string>>;
  /** The permission without which a maker has none. */
  needs: Permission;
  seen: Grants;
  /** Who may do more than read; who sees it but may not is told so with 403. As `seen` unless given. */
  changed?: Grants;
  /** Nobody's own in particular: it is the organisation's, and "own" is not asked for. */
  shared?: boolean;
};

/** What an operation is sent, and what those get who may. */
export type OperationRule = {
  /** A function of it where none may come twice. */
  body?: object | (() => object);
  form?: () => FormData;
  query?: string;
  /** The status for those who may; a declared success unless given. */
  gives?: number;
  /** The status for what is nowhere, to those who would see it anywhere; 404 unless given. */
  missing?: number;
};

const nobody: Grants = { pupil: [], colleague: [], elsewhere: [] };
const operators: Grants = { pupil: ["platform"], colleague: ["platform"], elsewhere: ["platform"] };
const members = (...grants: Grant[]): Grants => ({ pupil: grants, colleague: grants, elsewhere: [] });
const work: ResourceRule = {
  needs: "analyses.write",
  seen: { pupil: ["analyses.review", "teaches"], colleague: ["analyses.review"], elsewhere: [] },
  changed: members("analyses.review"),
};

const classes: ResourceRule = {
  needs: "classes.write",
  make: makers.schoolClass,
  seen: members("members.write"),
};

/** Whose things are whose, by the beginning of the path: a new kind of thing has its line here. The longest counts. */
export const resources: Record<string, ResourceRule> = {
  "/api/v1/analyses/{id}": { ...work, make: makers.analysis },
  "/api/v1/batches/{id}": { ...work, make: makers.batch },
  "/api/v1/documents/{id}": { ...work, make: makers.document },
  "/api/v1/files/{id}": { ...work, make: makers.file },
  "/api/v1/objects/{token}": { needs: "analyses.write", shared: true, seen: nobody },
  "/api/v1/ignores/{id}": { needs: "analyses.read", make: makers.ignore, seen: nobody },
  "/api/v1/search/saved/{id}": { needs: "notifications.write", make: makers.savedSearch, seen: nobody },
  "/api/v1/search/similar/{id}": { needs: "search.read", seen: nobody },
  "/api/v1/texts/{id}": { ...work, make: makers.document },
  "/api/v1/similarity/{id}": { ...work, make: makers.textPair },
  "/api/v1/keys/{id}": { needs: "keys.write", make: makers.key, seen: members("organisation.write") },
  "/api/v1/keys/{id}/rotate": { needs: "keys.write", make: makers.key, seen: nobody },
  "/api/v1/webhooks/{id}": { needs: "webhooks.write", make: makers.webhook, seen: members("webhooks.read") },
  "/api/v1/organisations/{id}": {
    ...{ needs: "account.read", make: makers.organisation },
    seen: members("organisation.read"),
  },
  "/api/v1/me/exports/{id}": { needs: "account.read", seen: nobody },
  "/api/v1/organisations/{id}/leave": { needs: "account.write", make: makers.ownOrganisation, seen: nobody },
  "/api/v1/members/{id}": {
    ...{ needs: "account.read", make: makers.member, shared: true },
    seen: members("members.read"),
  },
  "/api/v1/invitations/{id}": {
    ...{ needs: "members.write", make: makers.invitation, shared: true },
    seen: members("members.write"),
  },
  "/api/v1/classes/{id}": classes,
  "/api/v1/classes/{id}/leave": { ...classes, make: makers.classOfMaker, seen: nobody },
  "/api/v1/classes/{id}/members/{userId}": { ...classes, make: makers.classMember },
  "/api/v1/admin/users/{id}": {
    ...{ needs: "account.read", make: makers.member, shared: true },
    seen: operators,
  },
  "/api/v1/admin/organisations/{id}": {
    ...{ needs: "account.read", make: makers.organisation, shared: true },
    seen: operators,
  },
  "/api/v1/admin/sessions/{id}": { needs: "users.read", shared: true, seen: operators },
  "/api/v1/runs/{id}": { needs: "runs.read", seen: operators },
};

const unknown = "0199a1b2-0000-7000-8000-00000000dead";

/** What operations need that take a body, and where those who may get another answer than a success. */
export const operations: Record<string, OperationRule> = {
  "POST /api/v1/essays": { body: { text: "A educação muda o mundo." } },
  "POST /api/v1/essays/preflight": { body: { text: "A educação muda o mundo." } },
  "POST /api/v1/code": { body: { source: "print('oi')\n" } },
  "POST /analyze-code": { body: { source: "print('oi')\n" } },
  "POST /api/v1/batches": { form: makers.formOfFiles },
  "POST /api/v1/documents": { form: makers.formOfDocument },
  "GET /api/v1/documents/{id}/pages/{number}/image": { gives: 404 },
  "PATCH /api/v1/documents/{id}/pages/{number}": { body: { text: "Corrigido." } },
  "POST /api/v1/documents/{id}/retry": { gives: 409 },
  "POST /api/v1/texts/{id}/retry": { gives: 409 },
  "POST /api/v1/documents/{id}/analyses": { body: {} },
  "POST /api/v1/analyses/{id}/cancel": { gives: 409 },
  "POST /api/v1/analyses/{id}/replay": { body: {} },
  "POST /api/v1/analyses/{id}/what-if": { body: { without: [] } },
  "GET /api/v1/analyses/{id}/proof": { gives: 404 },
  "GET /api/v1/analyses/{id}/receipt": { gives: 404 },
  "POST /api/v1/batches/{id}/cancel": { gives: 204 },
  "GET /api/v1/objects/{token}": { gives: 404 },
  "GET /api/v1/search": { query: "q=mar" },
  "GET /api/v1/search/suggestions": { query: "q=mar" },
  "POST /api/v1/search/saved": { body: { name: "Busca", query: { q: "mar" } } },
  "POST /api/v1/notifications/read": { body: { all: true } },
  "POST /api/v1/ignores": { body: { kind: "word", value: "zap" } },
  "POST /api/v1/auth/token": { body: { grant_type: "refresh_token", refresh_token: "unknown" }, gives: 401 },
  "POST /api/v1/auth/logout": { body: { refresh_token: "unknown" } },
  "PATCH /api/v1/me": { body: { locale: "pt-BR" } },
  "POST /api/v1/me/deletion": { body: { password: "another one" }, gives: 422 },
  "DELETE /api/v1/me/deletion": { gives: 404 },
  "POST /api/v1/keys": { body: { name: "Chave", scopes: ["analyses.read"] } },
  "POST /api/v1/keys/{id}/rotate": { body: {} },
  "POST /api/v1/webhooks": { body: newWebhook },
  "PATCH /api/v1/webhooks/{id}": { body: { active: false } },
  "POST /api/v1/organisations": { body: { name: "Escola nova", kind: "school" } },
  "PATCH /api/v1/organisations/{id}": { body: { name: "Escola" } },
  "POST /api/v1/organisations/{id}/leave": { gives: 409 },
  "PATCH /api/v1/members/{id}": { body: { role: "teacher" } },
  "POST /api/v1/invitations": { body: () => ({ email: `${newId()}@matrix.test`, role: "student" }) },
  "POST /api/v1/invitations/{id}/resend": { gives: 429 },
  "POST /api/v1/invitations/accept": { body: { token: "unknown" }, gives: 410 },
  "POST /api/v1/classes": { body: { name: "Turma" } },
  "PATCH /api/v1/classes/{id}": { body: { joinOpen: false } },
  "POST /api/v1/classes/join": { body: { code: "ACDE3467" }, gives: 404 },
  "POST /api/v1/classes/{id}/members": { body: { userId: unknown, role: "student" }, gives: 422 },
  "PATCH /api/v1/admin/users/{id}": { body: { reason: "Pedido da escola", disabled: true } },
  "PATCH /api/v1/admin/organisations/{id}": { body: { reason: "Pedido da escola", plan: "company" } },
  "POST /api/v1/admin/sessions/{id}/revoke": { body: { reason: "Pedido da escola" } },
  "POST /api/v1/runs/rerun": { body: {} },
  "POST /api/v1/runs/{id}/cancel": { missing: 409 },
  "POST /api/v1/runs/{id}/replay": { body: {} },
};

/** Whether somebody holds what gets them at a thing in a place. */
export function holds({ actor, teaches }: Caller, place: Place, grants: Grants): boolean {
  if (place === "own") return true;
  if (place === "nowhere" || !actor) return false;
  return grants[place].some((grant) =>
    grant === "teaches" ? teaches : grant === "platform" ? actor.platform : actor.permissions.has(grant),
  );
}
