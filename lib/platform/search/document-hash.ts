import { createHash } from "node:crypto";
import type { SearchDocument } from "./port";

/** What tells whether two documents say the same: a digest of everything but the version. */
export function documentHash({ version: _, createdAt, findings, ...rest }: SearchDocument): string {
  const { organisationId, authorId, id, kind, title, theme, body, language, state, score, competencies } =
    rest;
  const content = [
    ...[organisationId, authorId, id, kind, title, theme, body, language, state, score, competencies],
    findings.map(({ rule, category, severity, count }) => [rule, category, severity, count]),
    createdAt.toISOString(),
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url");
}
