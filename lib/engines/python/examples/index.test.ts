import { expect, test } from "vitest";
import { analysePython } from "../analyse";
import { pythonExamples, readPythonExample } from "./index";

async function analysed(id: string) {
  const example = pythonExamples.find((candidate) => candidate.id === id);
  if (!example) throw new Error(`no example ${id}`);
  const source = await readPythonExample(example);
  const findings = (await analysePython({ source, fileName: example.file })).flatMap(
    (result) => result.findings,
  );
  return { source, findings, rules: new Set(findings.map(({ rule }) => rule)) };
}

/** The passages that a rule marks, in order. */
const passages = ({ source, findings }: Awaited<ReturnType<typeof analysed>>, rule: string) =>
  findings.filter((finding) => finding.rule === rule).map(({ span }) => source.slice(span.start, span.end));

test("there are six, each with a name in both languages", () => {
  expect(pythonExamples).toHaveLength(6);
  expect(new Set(pythonExamples.map(({ id }) => id)).size).toBe(6);
  for (const { title } of pythonExamples) expect(title.en).not.toBe(title["pt-BR"]);
});

test("the clean one has no finding", async () => {
  expect((await analysed("clean")).findings).toEqual([]);
});

test("the slow one has its loops marked", async () => {
  const slow = await analysed("slow");
  expect(passages(slow, "ruff/PERF401")).toEqual(['names.append(visit["visitor"])']);
  expect(passages(slow, "ruff/SIM118")).toEqual(["name in days.keys()"]);
});

test("the complex one has one function too complex", async () => {
  const complex = await analysed("complex");
  expect(passages(complex, "complexity/high")).toEqual(["ticket_price"]);
});

test("the careless one has unused imports, mutable defaults and a bare except", async () => {
  const careless = await analysed("careless");
  expect(passages(careless, "ruff/F401")).toEqual(["os", "sys", "re"]);
  expect(passages(careless, "ruff/B006")).toEqual(["[]", "{}"]);
  expect(passages(careless, "ruff/E722")).toEqual(["except"]);
});

test("the unsafe one has its holes marked as grave or critical", async () => {
  const unsafe = await analysed("unsafe");
  expect(passages(unsafe, "ruff/S307")).toEqual(["eval(text)"]);
  expect(passages(unsafe, "ruff/S602")).toEqual(["subprocess.run"]);
  expect(passages(unsafe, "ruff/S105")).toEqual(['"correct-horse-battery"']);
  expect(unsafe.findings.filter(({ severity }) => severity === "critical")).toHaveLength(4);
});

test("the broken one is reported at its missing colon", async () => {
  const broken = await analysed("broken");
  expect([...broken.rules]).toEqual(["syntax/error"]);
  expect(broken.findings[0]?.message.en).toMatch(/line 8, column 22: .*colon/);
});
