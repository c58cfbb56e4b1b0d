import { expect, it } from "vitest";
import type { BatchItem } from "./batch";
import { batchTable } from "./batch-table";

const item = (fields: Partial<BatchItem>): BatchItem => ({
  position: 0,
  fileName: "a.py",
  state: "completed",
  analysisId: "0199a1b2-0000-7000-8000-000000000001",
  failure: null,
  findingCount: 6,
  summary: {
    quality: 91.5,
    speedup: 1.8,
    optimisation: "measured",
    severities: { info: 1, minor: 2, major: 3, critical: 0 },
  },
  ...fields,
});

const refused = { state: "refused", analysisId: null, failure: "bad_encoding", summary: null } as const;

it("has a header and a line a file, with its figures or the reason why it has none", () => {
  expect(batchTable([item({}), item({ ...refused, fileName: "pkg/b.py" })])).toBe(
    [
      "file,state,failure,findings,critical,major,minor,info,quality,optimisation,speedup,analysis",
      "a.py,completed,,6,0,3,2,1,91.5,measured,1.8,0199a1b2-0000-7000-8000-000000000001",
      "pkg/b.py,refused,bad_encoding,,,,,,,,,",
      "",
    ].join("\r\n"),
  );
});

it.each([
  ['a "name", with a comma.py', '"a ""name"", with a comma.py"'],
  ["two\nlines.py", '"two\nlines.py"'],
  ["=HYPERLINK(A1).py", "'=HYPERLINK(A1).py"],
  ["@sum.py", "'@sum.py"],
])("keeps the name %j one harmless cell", (fileName, cell) => {
  expect(batchTable([item({ ...refused, fileName })])).toContain(`\r\n${cell},refused`);
});
