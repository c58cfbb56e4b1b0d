import { expect, it } from "vitest";
import { makePostgresSignals } from "./postgres-notify";

/** A connection that the test drives. `failures` counts how often it cannot be opened first. */
function fakeConnection(failures = 0) {
  const fake = {
    opened: 0,
    closed: 0,
    notify: (_topic: string) => {},
    reconnect: () => {},
    listen: async (onNotify: (topic: string) => void, onReady: () => void) => {
      fake.opened += 1;
      if (fake.opened <= failures) throw new Error("refused");
      fake.notify = onNotify;
      fake.reconnect = onReady;
      return {
        close: async () => {
          fake.closed += 1;
        },
      };
    },
  };
  return fake;
}

const topics = () => {
  const heard: string[] = [];
  return { heard, on: (name: string) => () => void heard.push(name) };
};

it("signals the topic that changed, and every topic after a reconnection", async () => {
  const connection = fakeConnection();
  const signals = makePostgresSignals(connection.listen);
  const { heard, on } = topics();
  await signals.subscribe("a", on("a"));
  await signals.subscribe("b", on("b"));
  connection.notify("a");
  connection.notify("unknown");
  expect(heard).toEqual(["a"]);
  connection.reconnect();
  expect(heard).toEqual(["a", "a", "b"]);
});

it("opens one connection for all, and again after one that failed", async () => {
  const connection = fakeConnection(1);
  const signals = makePostgresSignals(connection.listen);
  await expect(signals.subscribe("a", () => {})).rejects.toThrow("refused");
  await Promise.all(["a", "b", "c"].map((topic) => signals.subscribe(topic, () => {})));
  expect(connection.opened).toBe(2);
});

it("forgets a listener that stopped, and a topic without listeners", async () => {
  const connection = fakeConnection();
  const signals = makePostgresSignals(connection.listen);
  const { heard, on } = topics();
  const stop = await signals.subscribe("a", on("first"));
  const stopSecond = await signals.subscribe("a", on("second"));
  stop();
  connection.notify("a");
  stopSecond();
  connection.notify("a");
  connection.reconnect();
  expect(heard).toEqual(["second"]);
});

it("keeps a new listener of a topic whose old one stops twice", async () => {
  const connection = fakeConnection();
  const signals = makePostgresSignals(connection.listen);
  const { heard, on } = topics();
  const stop = await signals.subscribe("a", on("old"));
  stop();
  await signals.subscribe("a", on("new"));
  stop();
  connection.notify("a");
  expect(heard).toEqual(["new"]);
});

it("counts a listener that subscribed twice with the same function as two", async () => {
  const connection = fakeConnection();
  const signals = makePostgresSignals(connection.listen);
  const { heard, on } = topics();
  const listener = on("a");
  const stop = await signals.subscribe("a", listener);
  await signals.subscribe("a", listener);
  stop();
  connection.notify("a");
  expect(heard).toEqual(["a"]);
});

it("closes its connection, also where none could be opened", async () => {
  const connection = fakeConnection();
  const signals = makePostgresSignals(connection.listen);
  await signals.close();
  await signals.subscribe("a", () => {});
  await signals.close();
  expect(connection.closed).toBe(1);
});
