/** What was changed, newest last, as steps that undo it. */
export class Journal {
  private undo: (() => void)[] = [];

  write(undo: () => void): void {
    this.undo.push(undo);
  }

  commit(): void {
    this.undo = [];
  }

  rollBack(): void {
    for (const step of this.undo.reverse()) step();
    this.undo = [];
  }
}

/** Rows by key. A row is replaced, never changed in place, so that the journal can put the old one back. */
export class Table<Row> {
  private readonly rows = new Map<string, Row>();

  constructor(private readonly journal: Journal) {}

  get(key: string): Row | undefined {
    return this.rows.get(key);
  }

  /** In no particular order. */
  all(): Row[] {
    return [...this.rows.values()];
  }

  set(key: string, row: Row): void {
    this.remember(key);
    this.rows.set(key, row);
  }

  /** Changes fields of a row that is there. */
  update(key: string, fields: Partial<Row>): void {
    const row = this.rows.get(key);
    if (row) this.set(key, { ...row, ...fields });
  }

  delete(key: string): void {
    if (!this.rows.has(key)) return;
    this.remember(key);
    this.rows.delete(key);
  }

  private remember(key: string): void {
    const before = this.rows.get(key);
    this.journal.write(() => {
      if (before === undefined) this.rows.delete(key);
      else this.rows.set(key, before);
    });
  }
}
