import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { LiveSignals } from "./port";

type Subject = {
  signals: LiveSignals;
  /** Says, in another process, that a topic changed. */
  change(topic: string): Promise<unknown>;
  /** Breaks the connection; it comes back by itself. */
  interrupt(): Promise<unknown>;
};

/** What every adapter of live signals must do. */
export function liveSignalsContract(name: string, subject: () => Subject): void {
  const counter = () => {
    const counted = { signals: 0, onSignal: () => void counted.signals++ };
    return counted;
  };

  describe(`live signals: ${name}`, () => {
    it("signals every listener of a topic, and none of another", async () => {
      const { signals, change } = subject();
      const [topic, other] = [newId(), newId()];
      const [first, second, stranger] = [counter(), counter(), counter()];
      const stops = [
        await signals.subscribe(topic, first.onSignal),
        await signals.subscribe(topic, second.onSignal),
        await signals.subscribe(other, stranger.onSignal),
      ];
      await change(topic);
      await expect.poll(() => [first.signals, second.signals]).toEqual([1, 1]);
      expect(stranger.signals).toBe(0);
      for (const stop of stops) stop();
    });

    it("signals no more once a listener has stopped, and goes on for the others", async () => {
      const { signals, change } = subject();
      const topic = newId();
      const [gone, here] = [counter(), counter()];
      const stop = await signals.subscribe(topic, gone.onSignal);
      const stopOther = await signals.subscribe(topic, here.onSignal);
      stop();
      stop();
      await change(topic);
      await expect.poll(() => here.signals).toBe(1);
      expect(gone.signals).toBe(0);
      stopOther();
    });

    it("signals after a reconnection, since changes may have been missed, and goes on", async () => {
      const { signals, change, interrupt } = subject();
      const topic = newId();
      const listener = counter();
      const stop = await signals.subscribe(topic, listener.onSignal);
      await interrupt();
      await expect.poll(() => listener.signals, { timeout: 15_000 }).toBeGreaterThanOrEqual(1);
      const before = listener.signals;
      await change(topic);
      await expect.poll(() => listener.signals, { timeout: 15_000 }).toBeGreaterThan(before);
      stop();
    });
  });
}
