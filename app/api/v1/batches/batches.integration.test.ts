import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { batchPage, batchReceipt, batchReport } from "@/lib/features/analyses/batch-schemas";
import { at, get, post, startApi } from "../testing/start-api";

/** Loaded when the settings are there: the first import reads them. */
const load = async () => ({
  cancelRoute: await import("./[id]/cancel/route"),
  csvRoute: await import("./[id]/csv/route"),
  reportRoute: await import("./[id]/report/route"),
  batchRoute: await import("./[id]/route"),
  batchesRoute: await import("./route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let ana: string;
let bia: string;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  [ana, bia] = [await server.signUp("ana@batches.test"), await server.signUp("bia@batches.test")];
});
afterAll(() => server.stop());

const bytes = (text: string) => new TextEncoder().encode(text);
const archive = new File(
  [
    Uint8Array.from(
      zipSync({
        "pkg/good.py": bytes("print(1)\n"),
        "pkg/binary.py": Uint8Array.of(0, 1),
        "README.md": bytes("#"),
      }),
    ),
  ],
  "work.zip",
);

function send(cookie: string, fields: Record<string, string>, files: readonly File[]): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append("files", file);
  const headers = { cookie, host: "localhost:3000" };
  return api.batchesRoute.POST(
    new Request("http://localhost:3000/", { method: "POST", headers, body: form }),
    at(),
  );
}

async function submitted(cookie: string): Promise<string> {
  const response = await send(cookie, { title: "Tarefa 1", options: '{"depth":"quick"}' }, [
    archive,
    new File(["x = 1\n"], "x.py"),
  ]);
  expect(response.status).toBe(202);
  const receipt = batchReceipt.parse(await response.json());
  expect(response.headers.get("Location")).toBe(`/api/v1/batches/${receipt.batchId}`);
  expect(receipt).toMatchObject({ queued: 2, refused: 2 });
  return receipt.batchId;
}

const problemOf = async (response: Response) => ({
  status: response.status,
  code: (await response.json()).code,
});

describe("the API of batches", () => {
  it("takes files and archives, and gives one report with the refused ones in it", async () => {
    const id = await submitted(ana);
    const response = await api.batchRoute.GET(get(ana), at(id));
    const report = batchReport.parse(await response.json());
    expect(report).toMatchObject({ title: "Tarefa 1", options: { depth: "quick", timeBudget: 60 } });
    expect(report.items.map(({ fileName, state, failure }) => [fileName, state, failure])).toEqual([
      ["pkg/good.py", "queued", null],
      ["pkg/binary.py", "refused", "binary_content"],
      ["README.md", "skipped", "unsupported_type"],
      ["x.py", "queued", null],
    ]);
    const page = await api.batchRoute.GET(get(ana, "?show=failed&limit=1"), at(id));
    expect(batchReport.parse(await page.json())).toMatchObject({ items: [{ position: 1 }], next: "1" });
    const list = await api.batchesRoute.GET(get(ana), at());
    expect(batchPage.parse(await list.json()).items[0]).toMatchObject({ id, title: "Tarefa 1" });
  });

  it("gives the whole report as files", async () => {
    const id = await submitted(ana);
    const json = await api.reportRoute.GET(get(ana), at(id));
    expect(json.headers.get("Content-Disposition")).toBe(`attachment; filename="batch-${id}.json"`);
    expect(batchReport.parse(await json.json()).items).toHaveLength(4);
    const csv = await api.csvRoute.GET(get(ana), at(id));
    expect(csv.headers.get("Content-Type")).toContain("text/csv");
    expect(csv.headers.get("Content-Disposition")).toBe(`attachment; filename="batch-${id}.csv"`);
    expect((await csv.text()).split("\r\n")[2]).toBe("pkg/binary.py,refused,binary_content,,,,,,,,,");
  });

  it("cancels once", async () => {
    const id = await submitted(ana);
    expect((await api.cancelRoute.POST(post(ana), at(id))).status).toBe(204);
    const report = batchReport.parse(await (await api.batchRoute.GET(get(ana), at(id))).json());
    expect(report.states).toMatchObject({ queued: 0, cancelled: 2 });
    expect(await problemOf(await api.cancelRoute.POST(post(ana), at(id)))).toEqual({
      status: 409,
      code: "not_cancellable",
    });
  });

  it("hides a member's batches from others, and all from strangers", async () => {
    const id = await submitted(ana);
    const answers = (cookie: string) =>
      Promise.all([
        api.batchRoute.GET(get(cookie), at(id)),
        api.reportRoute.GET(get(cookie), at(id)),
        api.csvRoute.GET(get(cookie), at(id)),
        api.cancelRoute.POST(post(cookie), at(id)),
      ]);
    expect((await answers(bia)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await answers("")).map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect((await send("", {}, [archive])).status).toBe(401);
    expect(batchPage.parse(await (await api.batchesRoute.GET(get(bia), at())).json()).items).toEqual([]);
  });

  it.each<[string, number, Record<string, string>, File[]]>([
    ["invalid_input", 422, {}, []],
    ["invalid_input", 422, { options: "{depth" }, [archive]],
    ["invalid_input", 422, { options: '{"depth":"deepest"}' }, [archive]],
    ["no_python_files", 422, {}, [new File(["# Read me"], "README.md")]],
    ["archive_unreadable", 422, {}, [new File(["no archive"], "a.zip")]],
    ["archive_too_large", 413, {}, [new File([new Uint8Array(10_000_001)], "a.zip")]],
    ["too_large", 413, {}, [new File([new Uint8Array(15_000_000)], "a.zip")]],
  ])("refuses with %s (%d) what cannot be taken", async (code, status, fields, files) => {
    expect(await problemOf(await send(ana, fields, files))).toEqual({ status, code });
  });
});
