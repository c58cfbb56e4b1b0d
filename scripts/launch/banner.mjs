/** @typedef {{ email: string, password: string, role: string }} Login */

/** @param {string} address @returns {string} without user and password */
function withoutPassword(address) {
  const url = new URL(address);
  return `${url.host}${url.pathname === "/" ? "" : url.pathname}`;
}

/**
 * Each part, what serves it, and the setting that switches it.
 * @param {Record<string, string | undefined>} env
 * @param {import("./settings.mjs").Settings} settings
 * @returns {[part: string, adapter: string, setting: string][]}
 */
export function describeParts(env, settings) {
  const { databaseUrl, dataDir, ports, host, baseUrl } = settings;
  return [
    ["Web", `Next.js on ${host}:${ports.web}`, "PORT, HOST"],
    [
      "Database",
      databaseUrl
        ? `Postgres at ${withoutPassword(databaseUrl)}`
        : `embedded Postgres 18 on 127.0.0.1:${ports.postgres}`,
      "DATABASE_URL",
    ],
    [
      "Durable engine",
      env.INNGEST_BASE_URL
        ? `Inngest at ${withoutPassword(env.INNGEST_BASE_URL)}`
        : "embedded runner on Postgres",
      "INNGEST_BASE_URL",
    ],
    [
      "Search",
      env.ELASTICSEARCH_URL
        ? `Elasticsearch at ${withoutPassword(env.ELASTICSEARCH_URL)}, Postgres beside it`
        : "Postgres full text",
      "ELASTICSEARCH_URL",
    ],
    ["Storage", `files in ${dataDir}`, "ELYSIA_DATA"],
    [
      "Mail",
      env.SMTP_URL ? `SMTP at ${withoutPassword(env.SMTP_URL)}` : `a mailbox page, ${baseUrl}/mailbox`,
      "SMTP_URL",
    ],
    ["Logs", `files in ${dataDir}/logs`, "LOG_LEVEL, --verbose"],
  ];
}

/** @param {string[][]} rows @returns {string[]} with aligned columns */
function table(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")}`.trimEnd(),
  );
}

/**
 * What a person reads when everything runs.
 * @param {object} options
 * @param {Record<string, string | undefined>} options.env
 * @param {import("./settings.mjs").Settings} options.settings
 * @param {Login[]} options.logins
 * @param {string} options.took
 * @returns {string}
 */
export function banner({ env, settings, logins, took }) {
  const parts = describeParts(env, settings);
  const lines = [
    "",
    `Elysia is ready at ${settings.baseUrl}  (in ${took})`,
    "",
    ...table([["Part", "Served by", "Switched by"], ...parts]),
  ];
  if (logins.length > 0) {
    lines.push("", "Demo logins");
    lines.push(...table(logins.map(({ email, password, role }) => [email, password, role])));
  }
  lines.push("", "Ctrl-C stops everything. Start over with: npm start -- --reset", "");
  return lines.join("\n");
}
