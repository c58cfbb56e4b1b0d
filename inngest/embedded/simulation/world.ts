/** Something that will happen. `order` decides between events of one instant. */
type Event = { at: number; order: number; work: () => void };

/**
 * The time of a simulation: events happen one after the other, in the order of their times and, within an instant, in
 * an order that the seed decides. Between two events, everything that follows from the first without waiting has run.
 */
export class World {
  now: number;
  private readonly heap: Event[] = [];
  private underWay = 0;

  constructor(
    begin: number,
    private readonly random: () => number,
  ) {
    this.now = begin;
  }

  /** @returns what keeps it from happening */
  after(ms: number, work: () => void): () => void {
    const event: Event = { at: this.now + Math.max(0, ms), order: this.random(), work };
    this.push(event);
    return () => {
      event.work = () => {};
    };
  }

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  /** Work that waits for something real, a database say: time stands still until it is done. */
  async outside<T>(work: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    try {
      return await work();
    } finally {
      this.underWay -= 1;
    }
  }

  /** Lets time pass until `done`, or until `end`. @returns whether it was done */
  async run(done: () => boolean, end: number): Promise<boolean> {
    for (;;) {
      await this.settle();
      if (done()) return true;
      const event = this.pop();
      if (!event || event.at > end) return false;
      this.now = Math.max(this.now, event.at);
      event.work();
    }
  }

  private async settle(): Promise<void> {
    do await new Promise(setImmediate);
    while (this.underWay > 0);
  }

  private push(event: Event): void {
    let index = this.heap.push(event) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.swapIfLater(parent, index)) return;
      index = parent;
    }
  }

  private pop(): Event | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first && last && first !== last) {
      this.heap[0] = last;
      this.sink();
    }
    return first;
  }

  private sink(): void {
    for (let index = 0; ; ) {
      const left = 2 * index + 1;
      const right = left + 1;
      const child = right < this.heap.length && this.isLater(left, right) ? right : left;
      if (child >= this.heap.length || !this.swapIfLater(index, child)) return;
      index = child;
    }
  }

  private isLater(left: number, right: number): boolean {
    const [a, b] = [this.heap[left], this.heap[right]];
    return a !== undefined && b !== undefined && (a.at > b.at || (a.at === b.at && a.order > b.order));
  }

  private swapIfLater(upper: number, lower: number): boolean {
    if (!this.isLater(upper, lower)) return false;
    const [a, b] = [this.heap[upper], this.heap[lower]];
    if (a && b) [this.heap[upper], this.heap[lower]] = [b, a];
    return true;
  }
}
