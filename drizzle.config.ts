import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/*.ts",
  out: "./db/migrations",
  schemaFilter: [
    "access",
    "accounts",
    "analyses",
    "gateway",
    "mail",
    "notifications",
    "operations",
    "preferences",
    "search",
    "webhooks",
  ],
});
