import { expect } from "vitest";

import { schoolMember, studentWithWorks } from "../seed-many";
import { seededId } from "../seeded-id";

/** The product's parts, once the settings say which databases they read. */
export const loadProduct = async () => ({
  ...(await import("../../accounts")),
  ...(await import("../../access")),
  ...(await import("../../analyses")),
  ...(await import("../../audit")),
  ...(await import("../../notifications")),
  ...(await import("../../organisations")),
  ...(await import("../../search")),
  ...(await import("../../texts")),
});
export type Product = Awaited<ReturnType<typeof loadProduct>>;

/** A query: a table that it must read of, and the most rows that it may take out of tables in one statement. */
export type Hot = { table: string; run: (product: Product) => Promise<unknown>; most?: number };

export const admin = schoolMember(0, "organisation_admin");
export const teacher = schoolMember(1, "teacher");
export const student = studentWithWorks();
/** A work of the student's. */
export const work = seededId("analysis", 7);
export const worksOfTwoClasses = 2 * 60 * 20;

/** Reads a list's first page, and hands out the next. */
export async function secondPage<Q extends object>(
  list: (query: Q & { cursor?: string }) => Promise<{ next?: string }>,
  query: Q,
): Promise<unknown> {
  const { next } = await list(query);
  expect(next).toBeDefined();
  return list({ ...query, cursor: next });
}
