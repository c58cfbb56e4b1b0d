import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { OperationNav } from "@/components/api-docs/operation-nav";
import { OperationPage } from "@/components/api-docs/operation-page";
import { addressOf } from "@/components/api-docs/send-request";
import { TryIt } from "@/components/api-docs/try-it";
import { createIntl } from "@/components/i18n/intl";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { documentedApi } from "./read-document";

/** Before the first import reads the settings. */
vi.hoisted(() => vi.stubEnv("LOG_LEVEL", "silent"));

const { groups, find, problem } = documentedApi();
const operations = groups.flatMap((group) => group.operations.map(({ id }) => id));
const viewOf = (id: string) => find(id) ?? expect.fail(`${id} is not there`);

const mostBytes = 300_000;
const pageOf = (id: string) =>
  renderToStaticMarkup(
    <ProvideMessages locale="en" parts={["apiDocs"]}>
      <OperationNav groups={groups} />
      <OperationPage
        operation={viewOf(id)}
        intl={createIntl("en")}
        trial={<TryIt operation={viewOf(id)} isSignedIn />}
      />
    </ProvideMessages>,
  );

describe("the API as its pages show it", () => {
  it("has every operation once", () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(new Set(operations).size).toBe(operations.length);
    expect(find("nothing")).toBeUndefined();
  });

  it.each(operations)("%s has a page with samples and answers, which is not large", (id) => {
    const page = pageOf(id);
    const { method, path, samples } = viewOf(id);
    expect(Buffer.byteLength(page)).toBeLessThan(mostBytes);
    expect(page).toContain(path);
    expect(samples.map(({ name }) => name)).toEqual(["curl", "TypeScript", "Python"]);
    for (const { code } of samples) {
      expect(code.toUpperCase()).toContain(method === "GET" ? "" : method);
      expect(code).not.toMatch(/undefined|\[object/);
    }
  });

  it("shows fields behind references and lists, and where they come again only their name", () => {
    const [ok] = viewOf("getAnalysisResult").answers;
    const report = ok?.tree.find(({ name }) => name === "report");
    expect(report?.type).toBe("Report");
    const findings = report?.children.find(({ name }) => name === "findings");
    expect(findings?.children.map(({ name }) => name)).toEqual(expect.arrayContaining(["rule", "span"]));
    expect(problem.map(({ name }) => name)).toContain("code");
  });

  it("fills addresses with what is typed, so that nothing in it leads elsewhere", () => {
    const analysis = viewOf("getAnalysis");
    expect(addressOf(analysis, { id: "../a?b#c" })).toBe("/api/v1/analyses/..%2Fa%3Fb%23c");
    const list = viewOf("listAnalyses");
    expect(addressOf(list, { limit: "5", cursor: "", kind: "a&b" })).toMatch(
      /\?(limit=5&kind=a%26b|kind=a%26b&limit=5)$/,
    );
  });
});
