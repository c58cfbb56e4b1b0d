import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { EventQueue } from "./port";

type Subject = {
  queue: EventQueue;
  /** The data of the events of a name that the engine has. */
  received(name: string): Promise<unknown[]>;
  /** Runs `work` while the engine cannot be reached. */
  whileDown<T>(work: (queue: EventQueue) => Promise<T>): Promise<T>;
};

/** What every adapter of the event queue must do. */
export function eventQueueContract(name: string, subject: () => Subject): void {
  const event = (eventName: string, data: Record<string, unknown>, id = newId()) => ({
    id,
    name: eventName,
    data,
  });

  describe(`event queue: ${name}`, () => {
    it("has each event, with its data as it was, once it has answered", async () => {
      const { queue, received } = subject();
      const eventName = `contract/${newId()}`;
      const data = [{ n: 1, text: "redação ✓ \u2028" }, { n: 2, nested: { list: [null, true, 0.5] } }, {}];
      await queue.send(data.map((each) => event(eventName, each)));
      expect(await received(eventName)).toEqual(expect.arrayContaining(data));
      expect(await received(eventName)).toHaveLength(3);
    });

    it("keeps one event of an id that is sent again, alone or together", async () => {
      const { queue, received } = subject();
      const eventName = `contract/${newId()}`;
      const repeated = event(eventName, { n: 1 });
      await queue.send([repeated]);
      await queue.send([repeated, event(eventName, { n: 2 })]);
      await Promise.all([queue.send([repeated]), queue.send([repeated])]);
      expect(await received(eventName)).toHaveLength(2);
    });

    it("takes as many events at once as the outbox sends", async () => {
      const { queue, received } = subject();
      const eventName = `contract/${newId()}`;
      await queue.send(Array.from({ length: 100 }, (_, n) => event(eventName, { n })));
      expect(await received(eventName)).toHaveLength(100);
    });

    it("rejects while the engine is down, so that the events stay in the outbox", async () => {
      const { whileDown, received } = subject();
      const eventName = `contract/${newId()}`;
      await expect(whileDown((queue) => queue.send([event(eventName, {})]))).rejects.toThrow();
      expect(await received(eventName)).toEqual([]);
    });
  });
}
