import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { ownFolder } from "./files";

const source = readFileSync(join(ownFolder, "realm.js"), "utf8");

const host = {
  now: () => 1,
  decode: (_label: string, view: Uint8Array) => new TextDecoder().decode(view),
  encodeInto: (text: string, view: Uint8Array) => new TextEncoder().encodeInto(text, view).written,
  randomFill: () => undefined,
  sizeOf: () => 4,
  readInto: () => undefined,
  writeOutput: () => undefined,
  writeError: () => undefined,
  writeReport: () => undefined,
  writeLog: () => undefined,
};

function makeRealm(functions: object = host) {
  const realm = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: true } });
  const door: unknown = new Script(source).runInContext(realm)(functions);
  return { door, evaluate: (code: string): unknown => new Script(code).runInContext(realm) };
}

const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** Every object that can be reached by properties, accessors' functions and prototypes. */
function reachable(...roots: unknown[]): Set<object> {
  const seen = new Set<object>();
  const waiting = roots.filter(isObject);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const neighbours: unknown[] = [Object.getPrototypeOf(next)];
    for (const { value, get, set } of Object.values(Object.getOwnPropertyDescriptors(next))) {
      neighbours.push(value, get, set);
    }
    waiting.push(...neighbours.filter(isObject));
  }
  return seen;
}

describe("the realm of Pyodide", () => {
  it("leads to no object of the host's realm", () => {
    const { evaluate, door } = makeRealm();
    const found = reachable(evaluate("globalThis"), door);
    expect(found.size).toBeGreaterThan(500);
    const hosts = [Object.prototype, Function.prototype, Array.prototype, Error.prototype, Promise.prototype];
    expect(hosts.filter((object) => found.has(object))).toEqual([]);
    expect([...found].filter((object) => object instanceof Object)).toEqual([]);
  });

  it("has none of Node's names", () => {
    const { evaluate } = makeRealm();
    const names = [
      "process",
      "require",
      "module",
      "Buffer",
      "fetch",
      "WebSocket",
      "navigator",
      "global",
      "Worker",
    ];
    for (const name of names) expect(evaluate(`typeof ${name}`), name).toBe("undefined");
  });

  it.each([
    "Function('return 1')()",
    "({}).constructor.constructor('return globalThis')()",
    "(0, eval)('1')",
    "new (async () => {}).constructor('return 1')",
    "new (function* () {}).constructor('return 1')",
  ])("makes no code of text: %s", (code) => {
    expect(() => makeRealm().evaluate(code)).toThrow("Code generation from strings disallowed");
  });

  it("shows no exception of the host", () => {
    const failing = () => {
      throw new TypeError("of the host");
    };
    const realm = makeRealm({
      ...host,
      now: failing,
      decode: failing,
      encodeInto: failing,
      randomFill: failing,
    });
    const calls = [
      "performance.now()",
      "new TextDecoder().decode(new Uint8Array(1))",
      "new TextEncoder().encode('a')",
      "crypto.getRandomValues(new Uint8Array(1))",
    ];
    for (const call of calls) {
      expect(realm.evaluate(`try { ${call}; "nothing" } catch (e) { e instanceof Error && e.message }`)).toBe(
        "refused by the host",
      );
    }
  });

  it("decodes and encodes text", () => {
    const { evaluate } = makeRealm();
    expect(evaluate("new TextDecoder().decode(new TextEncoder().encode('açaí 🍇'))")).toBe("açaí 🍇");
  });
});
