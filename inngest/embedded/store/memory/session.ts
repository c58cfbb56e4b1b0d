/** A statement came upon a row that another transaction holds: it waits for that one's end, then runs anew. */
export class Blocked extends Error {
  override name = "Blocked";

  constructor(readonly holder: Session) {
    super("A row is locked.");
  }
}

/** Transactions wait for one another in a circle: this one gives up, as Postgres advises, and may run again. */
export class Deadlock extends Error {
  override name = "Deadlock";

  constructor() {
    super("Transactions wait for one another.");
  }
}

/** An open transaction: what it changed, and who waits for its end. */
export class Session {
  /** What undoes the statement that runs now, newest last. */
  private undo: (() => void)[] = [];
  private readonly rows: { commit(): void; rollBack(): void }[] = [];
  private readonly waiting: (() => void)[] = [];
  private waitsFor: Session | null = null;

  begin(): void {
    this.undo = [];
  }

  /** @param undo puts back what the statement's change replaced */
  changed(undo: () => void): void {
    this.undo.push(undo);
  }

  /** Takes back what the statement changed. Its locks stay. */
  undoStatement(): void {
    for (const step of this.undo.reverse()) step();
    this.undo = [];
  }

  /** A row is this transaction's until its end. */
  holds(row: { commit(): void; rollBack(): void }): void {
    this.rows.push(row);
  }

  /** @throws Deadlock when that one waits for this one */
  async waitFor(holder: Session): Promise<void> {
    for (let other: Session | null = holder; other; other = other.waitsFor)
      if (other === this) throw new Deadlock();
    this.waitsFor = holder;
    await new Promise<void>((resolve) => {
      holder.waiting.push(resolve);
    });
    this.waitsFor = null;
  }

  end(how: "commit" | "rollBack"): void {
    for (const row of this.rows) row[how]();
    for (const resolve of this.waiting) resolve();
  }
}
