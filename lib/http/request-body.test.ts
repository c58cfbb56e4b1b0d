import { describe, expect, it } from "vitest";
import { readFields, readForm, readJson } from "./request-body";

const request = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("https://elysia.test/", { method: "POST", body, headers });

/** A form as a browser sends it. */
async function sent(...fields: [name: string, value: string | File][]): Promise<Request> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const encoded = new Response(form);
  const type = encoded.headers.get("content-type") ?? "";
  return request(await encoded.arrayBuffer(), { "Content-Type": type });
}

const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
const json = { "Content-Type": "application/json" };

describe("reading JSON", () => {
  it.each([
    [nested(32), true],
    [nested(33), false],
    [`{"a":${nested(31)},"b":{"c":1}}`, true],
    [`{"a":1,"b":{"c":${nested(31)}}}`, false],
    [nested(100_000), false],
    [JSON.stringify("[".repeat(1_000)), true],
  ])("takes %.40s: %s", async (body, taken) => {
    const read = readJson(request(body, json), 1_000_000);
    if (taken) expect(await read).toEqual(JSON.parse(body));
    else
      await expect(read).rejects.toMatchObject({
        code: "malformed_request",
        message: expect.stringContaining("32 levels"),
      });
  });
});

describe("texts in JSON", () => {
  const read = (body: string) => readJson(request(body, json), 1_000);

  it.each(['"\\ud83d\\ude00"', '{"\\ud83d\\ude00":1}', '"\\\\ud800"', '"😀"'])(
    "are Unicode: %s",
    async (body) => {
      expect(await read(body)).toEqual(JSON.parse(body));
    },
  );

  it.each(['"\\ud800"', '"\\uDFFF\\uD800"', '{"\\ud800":1}', '[{"a":["\\udc00"]}]'])(
    "are no halves: %s",
    async (body) => {
      await expect(read(body)).rejects.toMatchObject({ code: "malformed_request" });
    },
  );
});

describe("reading a form", () => {
  it("gives its fields by name, repeated ones as a list, and files with their bytes", async () => {
    const file = (name: string) => new File([Uint8Array.of(1, 0, 255)], name);
    const given = await sent(["title", "Tarefa 1"], ["files", file("a.py")], ["files", file("b.zip")]);
    const { title, files } = await readForm(given, 10_000);
    expect(title).toBe("Tarefa 1");
    const [first, second] = [files].flat();
    expect([first, second].map((each) => each instanceof File && each.name)).toEqual(["a.py", "b.zip"]);
    expect(first instanceof File && [...new Uint8Array(await first.arrayBuffer())]).toEqual([1, 0, 255]);
  });

  it("takes a field that was left empty for not given", async () => {
    expect(await readForm(await sent(["files", new File([], "")], ["title", ""]), 10_000)).toEqual({});
  });

  it("reads no more than it may, said or not", async () => {
    const large = await sent(["files", new File([new Uint8Array(2_000)], "a.py")]);
    await expect(readForm(large, 1_000)).rejects.toMatchObject({ code: "too_large" });
    const announced = await sent(["title", "x"]);
    announced.headers.set("Content-Length", "5000");
    await expect(readForm(announced, 1_000)).rejects.toMatchObject({ code: "too_large" });
  });

  it.each([
    ["unsupported_type", "{}", "application/json"],
    ["unsupported_type", "a=1", "application/x-www-form-urlencoded"],
    ["malformed_request", "no form", "multipart/form-data; boundary=x"],
    ["malformed_request", "no form", "multipart/form-data; charset=utf-8"],
  ])("refuses with %s: %s as %s", async (code, body, type) => {
    await expect(readForm(request(body, { "Content-Type": type }), 1_000)).rejects.toMatchObject({ code });
  });
});

describe("reading fields", () => {
  const form = { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8" };

  it("takes JSON, a URL-encoded form, or nothing", async () => {
    expect(await readFields(request('{"a":["b"]}', json), 100)).toEqual({ a: ["b"] });
    expect(await readFields(request("a=b+c&d=%C3%A9&e=&f=1&f=2", form), 100)).toEqual({
      ...{ a: "b c", d: "é" },
      f: ["1", "2"],
    });
    expect(await readFields(new Request("https://elysia.test/", { method: "POST" }), 100)).toEqual({});
  });

  it("takes no other kind, and no more than is allowed", async () => {
    const code = (body: string, headers: Record<string, string>) =>
      readFields(request(body, headers), 10).catch((error: { code: string }) => error.code);
    expect(await code("a=b", { "Content-Type": "text/plain" })).toBe("unsupported_type");
    expect(await code("a=12345678901", form)).toBe("too_large");
  });
});
