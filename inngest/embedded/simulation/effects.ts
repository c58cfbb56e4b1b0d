/** A store of effects that keeps the first of each key, as a charge or a mail with an idempotency key is kept. */
export class Effects {
  private readonly committed = new Map<string, number>();
  private readonly thrown = new Map<string, number>();
  /** How often a step's body ran. */
  executions = 0;

  /** Commits an execution's effect. @returns the value of the first one */
  commit(key: string): number {
    this.executions += 1;
    const value = this.committed.get(key) ?? this.executions;
    this.committed.set(key, value);
    return value;
  }

  valueOf(key: string): number | undefined {
    return this.committed.get(key);
  }

  /** Counts an error. @returns how many were thrown before */
  countError(key: string): number {
    const before = this.thrown.get(key) ?? 0;
    this.thrown.set(key, before + 1);
    return before;
  }

  errorsOf(key: string): number {
    return this.thrown.get(key) ?? 0;
  }
}
