import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** Raw bytes; postgres.js reads and writes a Buffer. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

export const id = () => uuid("id").primaryKey();
export const organisationId = () => uuid("organisation_id").notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => instant("created_at").notNull().defaultNow();
