import { type SQL, sql } from "drizzle-orm";
import type { Reach } from "@/lib/kernel/reach";

/** The authors within a reach as an array of ids; null for everybody. */
export const reachAuthors = ({ authors }: Reach): SQL =>
  authors === "everybody" ? sql`null::uuid[]` : sql`${`{${authors.join(",")}}`}::uuid[]`;
