import { z } from "zod";
import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { checkText, normaliseText } from "../domain/intake";
import type { AspectResult } from "../domain/report";
import type { LiveEngine } from "../engine-ports";
import {
  type PreflightBody,
  type PreflightResult,
  preflightResult,
  preflightState,
} from "../submission-schemas";

/** What the aspect `integrity` says of each reason for a zero. */
const integrityData = z.object({
  checklist: z.array(
    preflightResult.shape.checklist.element.omit({ message: true }).extend({
      state: preflightState,
      evidence: z.array(z.tuple([z.int(), z.int()])),
    }),
  ),
});

const mostEvidence = 5;
const maxExcerpt = 90;

function excerptOf(text: string, start: number, end: number): string {
  const passage = text.slice(start, Math.min(end, start + maxExcerpt)).replace(/[\uD800-\uDBFF]$/, "");
  const plain = passage.replace(/\s+/gu, " ").trim();
  return end - start > maxExcerpt ? `${plain}…` : plain;
}

const figure = ({ metrics }: AspectResult, id: string): number | undefined =>
  metrics.find((metric) => metric.id === id)?.value;

/**
 * What would annul an essay, before it is handed in. Nothing is kept; spans are offsets into the text as it would be kept.
 * @throws AppError for a text that would be refused, as when it is handed in
 */
export const makeCheckBeforeSubmitting =
  ({ engine }: { engine: LiveEngine }) =>
  async (actor: Actor, input: PreflightBody): Promise<PreflightResult> => {
    requirePermission(actor, "analyses.write");
    checkText("essay", input.text);
    const text = normaliseText("essay", input.text);
    checkText("essay", text);
    const result = await engine.checkIntegrity({ ...input, text });
    const { checklist } = integrityData.parse(result.data);
    const [all, own] = [figure(result, "lines"), figure(result, "own-lines")];
    return {
      checklist: checklist.map(({ evidence, ...reason }) => ({
        ...reason,
        message: result.findings.find(({ rule }) => rule === reason.rule)?.message ?? null,
        evidence: evidence
          .slice(0, mostEvidence)
          .map(([start, end]) => ({ start, end, excerpt: excerptOf(text, start, end) })),
      })),
      lines: all === undefined || own === undefined ? null : { all, own },
    };
  };
