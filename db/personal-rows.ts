import { eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import {
  type Erased,
  type ExportFile,
  jsonArray,
  type Person,
  type PersonalData,
} from "@/lib/kernel/personal-data";
import type { Database, Transaction } from "./client";

const readAtOnce = 500;

/** How a table's rows belong to a person: by a user's id, by their own organisation, by an address, or otherwise. */
export type RowRule = {
  table: PgTable;
  users?: readonly AnyPgColumn[];
  organisation?: AnyPgColumn;
  emails?: readonly AnyPgColumn[];
  where?: (person: Person) => SQL | undefined;
  /** By which rows are read page by page; unique for a person. */
  order: AnyPgColumn;
  /** What is not handed out: secrets, and what is only of use inside. All of it where it is `"all"`. */
  omit?: readonly string[] | "all";
  /** What is not erased by this rule, since it goes with another row. */
  keep?: true;
};

/** Rows of a person's own organisations, by the column of an organisation's id; undefined, which adds no rows, when they have none. */
export const inSpaces = (organisation: AnyPgColumn, { spaces }: Pick<Person, "spaces">): SQL | undefined =>
  spaces.length > 0 ? inArray(organisation, [...spaces]) : undefined;

/** What goes with a person: the rows of an author, and all of the organisations that have no other member. */
export const goingWith = (
  table: { authorId: AnyPgColumn; organisationId: AnyPgColumn },
  person: Person,
): SQL | undefined => or(eq(table.authorId, person.userId), inSpaces(table.organisationId, person));

const isEmail = (column: AnyPgColumn, emails: readonly string[]): SQL =>
  inArray(
    sql`lower(${column})`,
    emails.map((email) => email.toLowerCase()),
  );

function rowsOf({ users = [], organisation, emails = [], where }: RowRule, person: Person): SQL {
  const conditions = [
    ...users.map((column) => inArray(column, [person.userId])),
    organisation && inSpaces(organisation, person),
    ...(person.emails.length > 0 ? emails.map((column) => isEmail(column, person.emails)) : []),
    where?.(person),
  ];
  return or(...conditions) ?? sql`false`;
}

const nameOf = (table: PgTable): string => {
  const { schema, name } = getTableConfig(table);
  return `${schema}.${name}`;
};

async function* read(database: Database, rule: RowRule, person: Person): AsyncGenerator<object> {
  for (let offset = 0; ; offset += readAtOnce) {
    const rows = await database.transaction("platform", (tx) =>
      tx
        .select()
        .from(rule.table)
        .where(rowsOf(rule, person))
        .orderBy(rule.order)
        .limit(readAtOnce)
        .offset(offset),
    );
    for (const row of rows)
      yield Object.fromEntries(Object.entries(row).filter(([name]) => !rule.omit?.includes(name)));
    if (rows.length < readAtOnce) return;
  }
}

async function erase(tx: Transaction, rules: readonly RowRule[], person: Person): Promise<Erased[]> {
  const erased: Erased[] = [];
  for (const rule of rules) {
    if (rule.keep) continue;
    const { count } = await tx.delete(rule.table).where(rowsOf(rule, person));
    erased.push({ store: nameOf(rule.table), removed: count });
  }
  return erased;
}

/** What a feature keeps of people in rows alone. They are erased in the order of the rules, in one transaction. */
export function personalRows(database: Database, name: string, rules: readonly RowRule[]): PersonalData {
  return {
    name,
    tables: rules.map(({ table }) => nameOf(table)),
    async *export(person): AsyncGenerator<ExportFile> {
      for (const rule of rules)
        if (rule.omit !== "all")
          yield { path: `data/${nameOf(rule.table)}.json`, content: jsonArray(read(database, rule, person)) };
    },
    erase: (person) => database.transaction("platform", (tx) => erase(tx, rules, person)),
  };
}
