import type postgres from "postgres";
import { openSql } from "@/db/client";
import { type Role, toActor } from "@/lib/features/accounts/domain/roles";
import type { Actor } from "@/lib/kernel/actor";
import { seededId, sqlId } from "./seeded-id";

/** Rows a table, of which the school has three in five. */
export const many = 100_000;
const atSchool = 60_000;
/** So many students have handed in the school's works; each class has sixty of them. */
const authors = 3_000;
const firstStudent = 100;
const perClass = 60;

const organisation = `case when n < ${atSchool} then ${sqlId("organisation", "0")} else ${sqlId("organisation", "1 + n % 500")} end`;
const author = `case when n < ${atSchool} then ${sqlId("user", `${firstStudent} + n % ${authors}`)} else ${sqlId("user")} end`;
const at = "now() - n * interval '1 second'";
const kind = "case when n % 4 = 0 then 'code' else 'essay' end";
const rows = `from generate_series(0, ${many - 1}) n`;
const result = `\\x${Buffer.from("{}").toString("hex")}`;

/** What must be there before other rows; then the rest, in any order. */
const first = [
  `insert into accounts.organisations (id, name, kind, plan) select ${sqlId("organisation")}, 'Escola ' || n, 'school', 'school' from generate_series(0, 500) n`,
  `insert into accounts.users (id, name, email, locale, created_at) select ${sqlId("user")}, 'Pessoa ' || n, 'pessoa' || n || '@many.test', 'pt-BR', ${at} ${rows}`,
  `select analyses.ensure_partitions((now() - interval '40 days')::timestamptz, 6)`,
];
const rest = [
  `insert into search.entries (organisation_id, author_id, id, kind, title, body, language, created_at)
    select ${organisation}, ${author}, ${sqlId("analysis")}, ${kind}, 'obra', 'palavra' || n % 5000 || ' comum', 'pt', ${at} ${rows}`,
  `insert into accounts.memberships (organisation_id, user_id, role, created_at)
    select ${organisation}, ${sqlId("user")}, case n when 0 then 'organisation_admin' when 1 then 'teacher' else 'student' end, ${at} ${rows}`,
  `insert into accounts.classes (id, organisation_id, name, join_code) select ${sqlId("class")}, ${sqlId("organisation", "0")}, 'Turma ' || n, 'code' || n from generate_series(0, 999) n`,
  `insert into accounts.class_members (organisation_id, class_id, user_id, role)
    select ${sqlId("organisation", "0")}, ${sqlId("class", `(n - ${firstStudent}) / ${perClass}`)}, ${sqlId("user")}, 'student' from generate_series(${firstStudent}, ${atSchool - 1}) n`,
  `insert into accounts.class_members (organisation_id, class_id, user_id, role)
    select ${sqlId("organisation", "0")}, ${sqlId("class")}, ${sqlId("user", "1")}, 'teacher' from generate_series(0, 1) n`,
  `insert into accounts.sessions (id, user_id, created_at, expires_at, address, user_agent)
    select ${sqlId("session")}, ${sqlId("user")}, ${at}, now() + interval '1 day', '10.0.0.' || n % 200, 'tests' ${rows}`,
  `insert into analyses.submissions (id, organisation_id, author_id, kind, title, original_key, original_sha256, original_bytes, created_at)
    select ${sqlId("submission")}, ${organisation}, ${author}, ${kind}, 'obra ' || n, 'none', repeat('0', 64), 10, ${at} ${rows}`,
  `insert into analyses.versions (id, organisation_id, submission_id, number, text, sha256)
    select ${sqlId("version")}, ${organisation}, ${sqlId("submission")}, 1, 'Um texto.', repeat('0', 64) ${rows}`,
  `insert into analyses.analyses (id, organisation_id, author_id, submission_id, version_id, kind, title, status, score, finished_at, replay_of, created_at)
    select ${sqlId("analysis")}, ${organisation}, ${author}, ${sqlId("submission")}, ${sqlId("version")}, ${kind}, 'obra ' || n,
      case when n % 100 = 8 then 'failed' else 'completed' end, n % 1000, ${at}, case when n % 10 = 3 then ${sqlId("analysis", "n - 1")} end, ${at} ${rows}`,
  `insert into analyses.analysis_events (analysis_id, sequence, organisation_id, type) select ${sqlId("analysis")}, 1, ${organisation}, 'submitted' ${rows}`,
  `insert into analyses.analysis_history (analysis_id, created_at, organisation_id, engine, encoding, payload, raw_bytes)
    select id, date_trunc('milliseconds', created_at), organisation_id, 'tests', 'json', '${result}', 2 from analyses.analyses`,
  `insert into analyses.batches (id, organisation_id, author_id, title, options, created_at) select ${sqlId("batch")}, ${organisation}, ${author}, 'lote', '{}', ${at} ${rows}`,
  `insert into analyses.batch_items (batch_id, position, organisation_id, file_name, analysis_id) select ${sqlId("batch")}, 0, ${organisation}, 'a.py', ${sqlId("analysis")} ${rows}`,
  `insert into notifications.notifications (id, organisation_id, user_id, key, kind, data, href, created_at, read_at)
    select ${sqlId("analysis")}, ${organisation}, ${author}, 'k' || n, 'analysis.completed', '{}', '/', ${at}, case when n % 3 = 0 then now() end ${rows}`,
  `insert into access.api_keys (id, organisation_id, user_id, member_since, name, prefix, secret_hash, scopes, created_at)
    select ${sqlId("analysis")}, ${organisation}, ${author}, ${at}, 'chave', 'p' || n, repeat('0', 64), '{}', ${at} ${rows}`,
  `insert into texts.texts (organisation_id, id, author_id, writer_id, kind, title, version)
    select ${organisation}, ${sqlId("analysis")}, ${author}, ${author}, 'essay', 'obra ' || n, 1 ${rows}`,
  `insert into texts.totals (organisation_id, texts) select organisation_id, count(*) from texts.texts group by 1`,
  `insert into texts.fingerprints (organisation_id, hash, text_id)
    select ${organisation}, hash, ${sqlId("analysis")} from generate_series(0, ${many - 1}) n, unnest(array[-1, n % 5000]) hash`,
  `insert into texts.pairs (id, organisation_id, a_id, a_author_id, a_version, a_share, b_id, b_author_id, b_version, b_share, share, drafts, passages)
    select ${sqlId("analysis")}, ${sqlId("organisation", "0")}, ${sqlId("analysis")}, ${sqlId("user", `${firstStudent} + n % ${authors}`)}, 1, 0.1,
      ${sqlId("analysis", "n + 1")}, ${sqlId("user", `${firstStudent} + (n + 1) % ${authors}`)}, 1, n % 100 / 100.0, greatest(0.1, n % 100 / 100.0), n % 7 = 0, '[]'
    from generate_series(0, ${atSchool - 2}) n`,
  `insert into audit.entries (organisation_id, sequence, id, at, actor_id, action, target_kind, target_id, sealed, previous_hash, hash)
    select ${organisation}, n + 1, ${sqlId("analysis")}, ${at}, ${author}, 'member.removed', 'user', 'x', '', '', '' ${rows}`,
  `insert into audit.particulars (organisation_id, sequence, salt, details) select ${organisation}, n + 1, '', '{}' ${rows}`,
];

/** Past triggers and foreign keys, which would take longer than the rows. */
async function run(sql: postgres.Sql, statements: readonly string[]): Promise<void> {
  await sql`set statement_timeout = 0`;
  await sql`set session_replication_role = replica`;
  for (const statement of statements) await sql.unsafe(statement);
}

/** Fills a database as a school of sixty thousand would, among five hundred others, and has Postgres count it. */
export async function seedMany(superUrl: string): Promise<void> {
  const connections = [openSql(superUrl, 1), openSql(superUrl, 1)] as const;
  const [one, two] = connections;
  await run(one, first);
  const [entries = "", ...others] = rest;
  await Promise.all([run(two, [entries]), run(one, others)]);
  await one`vacuum analyze`;
  await Promise.all(connections.map((sql) => sql.end()));
}

/** A seeded member of the school. The first is its administrator, the second a teacher of two classes. */
export const schoolMember = (n: number, role: Role): Actor =>
  toActor({
    id: seededId("user", n),
    organisationId: seededId("organisation", 0),
    role,
    platformRole: "user",
  });

/** A student who has handed in twenty works. */
export const studentWithWorks = (): Actor => schoolMember(firstStudent + 7, "student");
