import type { PlatformRole } from "./roles";

export type DemoLogin = {
  role: "student" | "developer" | "admin";
  name: string;
  email: string;
  password: string;
  platformRole: PlatformRole;
};

/** Public, and therefore good for nothing but the demo. */
const password = "ler-com-calma-2026";

export const demoLogins: readonly DemoLogin[] = [
  { role: "student", name: "Ana Ribeiro", email: "ana@elysia.demo", password, platformRole: "user" },
  { role: "developer", name: "Davi Moura", email: "dev@elysia.demo", password, platformRole: "user" },
  { role: "admin", name: "Alice Prado", email: "admin@elysia.demo", password, platformRole: "admin" },
];
