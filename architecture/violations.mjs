/**
 * Deliberate violations: in a new file at `path`, a line that the rule must name. They import what exists, so that the
 * rule of the target is met and not `no-unresolvable`. `beside` are further files that a case needs.
 */
const useCases = "lib/features/analyses/use-cases";
const feature = "lib/features/analyses";
const sql = 'import { eq } from "drizzle-orm"; export const proof = eq;';

export const violations = [
  {
    rule: "no-circular",
    path: `${feature}/domain/proof-circle.ts`,
    line: 'import "./proof-circle-back";',
    beside: { [`${feature}/domain/proof-circle-back.ts`]: 'import "./proof-circle";' },
  },
  { rule: "kernel-is-a-leaf", path: "lib/kernel/proof.ts", line: 'import "@/lib/config/env";' },
  { rule: "config-is-a-leaf", path: "lib/config/proof.ts", line: 'import "@/db/client";' },
  { rule: "engines-are-leaves", path: "lib/engines/essay/proof-db.ts", line: 'import "@/db/client";' },
  {
    rule: "engines-are-leaves",
    path: "lib/engines/essay/proof-port.ts",
    line: 'import "@/lib/platform/queue/port";',
  },
  {
    rule: "engines-are-leaves",
    path: "lib/engines/essay/proof-engine.ts",
    line: 'import "@/lib/engines/python/types";',
  },
  { rule: "db-is-a-leaf", path: "db/proof.ts", line: 'import "@/lib/features/analyses/schemas";' },
  {
    rule: "lib-below-app",
    path: "lib/composition/proof-app.ts",
    line: 'import "@/app/api/v1/essays/route";',
  },
  { rule: "http-is-thin", path: "lib/http/proof-db.ts", line: 'import "@/db/client";' },
  {
    rule: "http-is-thin",
    path: "lib/http/proof-log.ts",
    line: 'import type { Log } from "@/lib/platform/log/port"; export type L = Log;',
  },
  {
    rule: "components-are-presentational",
    path: "components/proof.tsx",
    line: 'import "@/lib/composition/analyses";',
  },
  {
    rule: "domain-is-pure",
    path: `${feature}/domain/proof.ts`,
    line: 'import type { z } from "zod"; export type Z = z.ZodType;',
  },
  {
    rule: "features-do-not-meet",
    path: `${useCases}/proof-feature.ts`,
    line: 'import "@/lib/features/accounts/use-cases/sign-up";',
  },
  {
    rule: "features-do-not-meet",
    path: `${feature}/adapters/proof-feature.ts`,
    line: 'import "@/lib/features/search/schemas";',
  },
  { rule: "use-case-sees-ports-only", path: `${useCases}/proof-db.ts`, line: 'import "@/db/client";' },
  {
    rule: "use-case-sees-ports-only",
    path: `${useCases}/proof-engine.ts`,
    line: 'import "@/lib/engines/essay/types";',
  },
  {
    rule: "use-case-sees-ports-only",
    path: `${useCases}/proof-config.ts`,
    line: 'import "@/lib/config/env";',
  },
  {
    rule: "adapter-does-not-call-up",
    path: `${feature}/adapters/proof-up.drizzle.ts`,
    line: 'import "../use-cases/submit-essay";',
  },
  {
    rule: "port-has-no-adapter",
    path: "lib/platform/proof/port.ts",
    line: 'import "@/lib/platform/storage/adapters/disk";',
  },
  {
    rule: "platform-below-features",
    path: "lib/platform/mail/adapters/proof.ts",
    line: 'import "@/lib/features/analyses/schemas";',
  },
  {
    rule: "only-composition-picks-adapters",
    path: "bin/proof-adapter.ts",
    line: 'import "@/lib/platform/storage/adapters/disk";',
  },
  {
    rule: "only-composition-picks-adapters",
    path: `${useCases}/proof-adapter.ts`,
    line: 'import "@/lib/platform/storage/adapters/disk";',
  },
  {
    rule: "feature-owns-its-tables",
    path: `${feature}/adapters/proof.drizzle.ts`,
    line: 'import "@/db/schema/accounts";',
  },
  {
    rule: "engine-has-few-doors",
    path: "lib/composition/proof-engine.ts",
    line: 'import "@/inngest/client";',
  },
  {
    rule: "engine-has-a-front-door",
    path: "lib/platform/queue/adapters/proof.ts",
    line: 'import "@/inngest/embedded/worker";',
  },
  { rule: "functions-have-one-route", path: "app/proof-functions.ts", line: 'import "@/inngest/client";' },
  { rule: "client-stands-alone", path: "client/proof.ts", line: 'import "@/lib/kernel/ids";' },
  {
    rule: "runner-stands-alone",
    path: "inngest/embedded/proof.ts",
    line: 'import "@/lib/composition/analyses";',
  },
  {
    rule: "runner-stands-alone",
    path: "inngest/embedded/proof-client.ts",
    line: 'import "@/inngest/client";',
  },
  {
    rule: "state-knows-no-technology",
    path: "inngest/embedded/state/proof.ts",
    line: 'import "../store/postgres/connection";',
  },
  {
    rule: "stores-do-not-dispatch",
    path: "inngest/embedded/store/proof.ts",
    line: 'import "../dispatch/backoff";',
  },
  {
    rule: "simulation-is-for-proof",
    path: "inngest/embedded/proof-simulation.ts",
    line: 'import "./simulation/world";',
  },
  { rule: "engine-benches-connect", path: "bench/faults/proof.ts", line: 'import "@/db/client";' },
  { rule: "entry-points-use-composition", path: "app/proof-db.ts", line: 'import "@/db/client";' },
  {
    rule: "entry-points-use-composition",
    path: "bin/proof-engine.ts",
    line: 'import "@/lib/engines/essay/types";',
  },
  {
    rule: "entry-points-use-composition",
    path: "inngest/functions/proof.ts",
    line: 'import "@/lib/features/analyses/use-cases/submit-essay";',
  },
  {
    rule: "worker-uses-composition",
    path: "inngest/proof.ts",
    line: 'import "@/lib/features/analyses/use-cases/submit-essay";',
  },
  {
    rule: "scripts-stay-outside",
    path: "lib/composition/proof-scripts.ts",
    line: 'import "@/scripts/postgres.mjs";',
  },
  { rule: "nobody-imports-tests", path: "lib/http/proof-test.ts", line: 'import "./define-route.test";' },
  {
    rule: "nobody-imports-tests",
    path: "lib/composition/proof-testing.ts",
    line: 'import "@/db/testing/urls";',
  },
  { rule: "sql-stays-home", path: "lib/http/proof-sql.ts", line: sql },
  { rule: "sql-stays-home", path: `${feature}/adapters/proof-sql.ts`, line: sql },
  {
    rule: "sdk-stays-in-adapters",
    path: "lib/composition/proof-sdk.ts",
    line: 'import mail from "nodemailer"; export const proof = mail;',
  },
  {
    rule: "sdk-stays-in-adapters",
    path: `${useCases}/proof-oidc.ts`,
    line: 'import { discovery } from "openid-client"; export const proof = discovery;',
  },
  {
    rule: "sdk-stays-in-adapters",
    path: "lib/composition/proof-mail.ts",
    line: 'import { render } from "@react-email/render"; export const proof = render;',
  },
  {
    rule: "inngest-sdk-stays-home",
    path: "lib/http/proof-inngest.ts",
    line: 'import { Inngest } from "inngest"; export const proof = Inngest;',
  },
  {
    rule: "next-stays-at-the-edge",
    path: `${useCases}/proof-next.ts`,
    line: 'import { headers } from "next/headers"; export const proof = headers;',
  },
  { rule: "no-unresolvable", path: "lib/http/proof-nowhere.ts", line: 'import "@/lib/nowhere";' },
];
