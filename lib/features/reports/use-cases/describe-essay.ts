import type { AspectResult, EssayEngine } from "../ports";
import { type ReportDocument, type ReportInput, reportFormat } from "../schemas";
import { provenanceOf } from "./provenance";

type Described = Omit<ReportDocument, "aspects"> & { aspects: AspectResult[] };

/** Results of this process's engine as a document that holds its input. */
export const makeDescribeEssay =
  ({ engine }: { engine: Pick<EssayEngine, "versions"> }) =>
  async (input: ReportInput, aspects: AspectResult[]): Promise<Described> => ({
    format: reportFormat,
    kind: "essay",
    provenance: provenanceOf(await engine.versions(), input, aspects),
    input,
    aspects,
  });
