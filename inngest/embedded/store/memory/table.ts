import { Blocked, type Session } from "./session";

/** A row that an open transaction holds, and what it is to everyone else. */
type HeldRow<Row> = { holder: Session; committed: Row | undefined };

/**
 * Rows by key, as READ COMMITTED shows them: a statement sees what was committed before it and what its own transaction
 * changed. Who changes a row holds it until the transaction's end. A row is replaced, never changed in place.
 */
export class Table<Row> {
  /** With the changes of open transactions. */
  private readonly rows = new Map<string, Row>();
  private readonly held = new Map<string, HeldRow<Row>>();

  /** @param session the transaction whose statement runs now; null outside of statements */
  constructor(private readonly session: () => Session | null) {}

  get(key: string): Row | undefined {
    const held = this.held.get(key);
    return held && held.holder !== this.session() ? held.committed : this.rows.get(key);
  }

  /** In no particular order. */
  all(): Row[] {
    if (this.held.size === 0) return [...this.rows.values()];
    const session = this.session();
    const seen: Row[] = [];
    for (const [key, row] of this.rows) {
      const held = this.held.get(key);
      const visible = held && held.holder !== session ? held.committed : row;
      if (visible !== undefined) seen.push(visible);
    }
    for (const [key, { holder, committed }] of this.held)
      if (holder !== session && committed !== undefined && !this.rows.has(key)) seen.push(committed);
    return seen;
  }

  /** Whether another transaction holds the row: FOR UPDATE SKIP LOCKED leaves it out. */
  isLocked(key: string): boolean {
    const held = this.held.get(key);
    return held !== undefined && held.holder !== this.session();
  }

  /** Holds a row, there or not, until the transaction's end. @throws Blocked while another holds it */
  lock(key: string): void {
    const session = this.session();
    if (!session) throw new Error("Rows are changed by statements of a transaction alone.");
    const held = this.held.get(key);
    if (held?.holder === session) return;
    if (held) throw new Blocked(held.holder);
    const committed = this.rows.get(key);
    this.held.set(key, { holder: session, committed });
    session.holds({
      commit: () => this.held.delete(key),
      rollBack: () => {
        this.held.delete(key);
        this.put(key, committed);
      },
    });
  }

  /** Rows that no other transaction holds, with their keys. */
  entries(): [string, Row][] {
    return [...this.rows].filter(([key]) => !this.isLocked(key));
  }

  set(key: string, row: Row): void {
    this.change(key, row);
  }

  /** Changes fields of a row that is there. */
  update(key: string, fields: Partial<Row>): void {
    const row = this.get(key);
    if (row) this.change(key, { ...row, ...fields });
  }

  delete(key: string): void {
    if (this.get(key)) this.change(key, undefined);
  }

  private change(key: string, row: Row | undefined): void {
    this.lock(key);
    const before = this.rows.get(key);
    this.session()?.changed(() => this.put(key, before));
    this.put(key, row);
  }

  private put(key: string, row: Row | undefined): void {
    if (row === undefined) this.rows.delete(key);
    else this.rows.set(key, row);
  }
}
