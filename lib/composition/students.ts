import type { Actor } from "@/lib/kernel/actor";
import { maxPageSize } from "@/lib/kernel/page";
import { organisations } from "./organisations";

/** As many pages of a class's students are read as hold those whose work a teacher reaches. */
const maxPages = 20;

/**
 * The ids of a class's students.
 * @throws AppError `not_found`, `forbidden` as `listClassMembers` does
 */
export async function studentsOf(actor: Actor, classId: string): Promise<string[]> {
  const students: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const range = { role: "student", limit: maxPageSize, cursor } as const;
    const { items, next } = await organisations().listClassMembers(actor, classId, range);
    students.push(...items.map(({ id }) => id));
    if (next === undefined) break;
    cursor = next;
  }
  return students;
}
