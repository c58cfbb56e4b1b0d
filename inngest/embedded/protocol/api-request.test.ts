import { describe, expect, test } from "vitest";
import { readApiRequest } from "./api-request";

describe("what the SDK asks of the runner", () => {
  const address = "http://runner.test/e/key?x=1";
  const init = { method: "post", headers: { "X-Seed": "s" }, body: '{"name":"a"}' };

  test.each([
    ["an address and a text", () => readApiRequest(new URL(address), init)],
    ["an address as a text", () => readApiRequest(address, init)],
    ["a request", () => readApiRequest(new Request(address, init))],
    ["bytes", () => readApiRequest(address, { ...init, body: new TextEncoder().encode(init.body) })],
  ])("%s", async (_, read) => {
    const { method, path, headers, json } = read();
    expect({ method, path, seed: headers.get("x-seed"), body: await json() }).toEqual({
      method: "POST",
      path: "/e/key",
      seed: "s",
      body: { name: "a" },
    });
  });

  test("without a method it is a GET", () => {
    expect(readApiRequest(address).method).toBe("GET");
    expect(readApiRequest(address, { body: "" }).method).toBe("GET");
  });

  test("a body that is no JSON is refused by a rejected promise", async () => {
    await expect(readApiRequest(address, { method: "POST", body: "{" }).json()).rejects.toThrow(SyntaxError);
  });
});
