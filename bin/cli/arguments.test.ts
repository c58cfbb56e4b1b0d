import { expect, test } from "vitest";
import { askedLocale, parseArguments } from "./arguments";
import { UsageFailure } from "./failure";

test("reads a file to analyse with its options, in any order", () => {
  expect(
    parseArguments(["--json", "essay", "--fail-on=major", "a.txt", "--lang", "pt-BR", "--theme", "O mar"]),
  ).toEqual({
    action: "analyse",
    kind: "essay",
    source: "a.txt",
    json: true,
    failOn: "major",
    locale: "pt-BR",
    theme: "O mar",
    score: true,
  });
  expect(parseArguments(["essay", "--batch", "a.jsonl", "--no-score"])).toMatchObject({ score: false });
});

test("a dash is standard input, for one text and for a batch", () => {
  expect(parseArguments(["code", "-"])).toMatchObject({
    action: "analyse",
    kind: "code",
    source: "-",
    json: false,
  });
  expect(parseArguments(["code", "--static", "--batch", "-"])).toMatchObject({
    action: "batch",
    kind: "code",
    source: "-",
  });
});

test("what follows -- is a file, whatever it looks like", () => {
  expect(parseArguments(["code", "--", "--odd.py"])).toMatchObject({ source: "--odd.py" });
});

test("a report is verified as it is", () => {
  expect(parseArguments(["verify", "report.json", "--lang", "en"])).toEqual({
    action: "verify",
    source: "report.json",
    locale: "en",
  });
});

test("help and version need nothing else", () => {
  expect(parseArguments(["--help", "--lang=en"])).toEqual({ action: "help", locale: "en" });
  expect(parseArguments(["essay", "-h"])).toMatchObject({ action: "help" });
  expect(parseArguments(["--version"])).toEqual({ action: "version" });
});

test.each([
  [[], "missingCommand"],
  [["poem", "a.txt"], "unknownCommand"],
  [["essay"], "missingFile"],
  [["essay", "a", "b"], "tooManyFiles"],
  [["essay", "a", "--batch", "b"], "fileWithBatch"],
  [["essay", "a", "--colour"], "unknownOption"],
  [["essay", "a", "-x"], "unknownOption"],
  [["essay", "a", "--json=yes"], "unexpectedValue"],
  [["essay", "a", "--fail-on"], "missingValue"],
  [["essay", "a", "--fail-on", "--json"], "missingValue"],
  [["essay", "a", "--fail-on", "huge"], "badChoice"],
  [["essay", "a", "--lang", "fr"], "badChoice"],
  [["code", "a", "--theme", "x"], "essayOption"],
  [["code", "a", "--no-score"], "essayOption"],
  [["essay", "--batch"], "missingValue"],
  [["verify"], "missingFile"],
  [["verify", "a", "--theme", "x"], "notForVerify"],
  [["verify", "--batch", "a"], "notForVerify"],
])("%j is refused as %s", (argv, key) => {
  const parse = () => parseArguments(argv);
  expect(parse).toThrow(UsageFailure);
  expect(parse).toThrow(expect.objectContaining({ key }));
});

test("the language asked for is known even where the rest is wrong", () => {
  expect(askedLocale(["--what", "--lang", "pt-BR"])).toBe("pt-BR");
  expect(askedLocale(["--lang=en", "poem"])).toBe("en");
  expect(askedLocale(["--lang", "fr"])).toBeUndefined();
  expect(askedLocale(["en"])).toBeUndefined();
});

test("a batch of code is optimised, compared or analysed", () => {
  expect(parseArguments(["code", "--batch", "a.jsonl"])).toMatchObject({ action: "optimise" });
  expect(parseArguments(["code", "compare", "--batch", "-", "--adapter", "pyodide"])).toMatchObject({
    action: "compare",
    source: "-",
    adapter: "pyodide",
  });
  expect(parseArguments(["code", "--static", "--batch", "a.jsonl"])).toMatchObject({ action: "batch" });
  expect(parseArguments(["sandbox", "--batch", "a.jsonl"])).toMatchObject({ action: "sandbox" });
});

test.each([
  [["sandbox"], "missingBatch"],
  [["sandbox", "--batch", "a.jsonl", "b.py"], "fileWithBatch"],
  [["sandbox", "--batch", "a.jsonl", "--json"], "notForRunning"],
  [["sandbox", "--batch", "a.jsonl", "--adapter", "docker"], "badChoice"],
  [["code", "a.py", "--adapter", "pyodide"], "runningOption"],
  [["essay", "a.txt", "--static"], "codeOption"],
])("%j is wrong usage: %s", (argv, key) => {
  expect(() => parseArguments(argv)).toThrow(expect.objectContaining({ key }));
});

test("the search's index is kept on this machine; a server is searched for those words", () => {
  expect(parseArguments(["search", "rebuild", "--lang", "en"])).toEqual({
    action: "search-index",
    task: "rebuild",
    locale: "en",
  });
  const id = "0199a1b2-0000-7000-8000-000000000001";
  expect(parseArguments(["search", "check", "--organisation", id])).toMatchObject({
    action: "search-index",
    task: "check",
    organisation: id,
  });
  expect(parseArguments(["search", "rebuild", "--server", "https://a.example"])).toMatchObject({
    action: "search",
    query: "rebuild",
  });
  expect(() => parseArguments(["search", "check", "--limit", "5"])).toThrow(UsageFailure);
  expect(() => parseArguments(["search", "check", "--organisation", "x"])).toThrow(UsageFailure);
});
