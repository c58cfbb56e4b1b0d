import type { RunStep } from "@/lib/features/operations/schemas";
import { type Range, type Span, type SpanKind, spansOf } from "./spans";

/** Waiting is hatched, so that colour is not its only sign. */
export const spanStyles: Record<SpanKind, string> = {
  wait: "bg-[repeating-linear-gradient(135deg,var(--line-strong)_0_1px,transparent_1px_4px)] border border-line-strong/60",
  pending: "bg-line-strong/40",
  running: "bg-accent/60",
  completed: "bg-accent",
  failed: "bg-danger",
  abandoned: "bg-caution",
};

/** Where a step lies on the axis of its run. Its numbers stand beside it and in the table below. */
export function StepBar({ step, range }: { step: RunStep; range: Range }) {
  return (
    <span className="relative block h-3" aria-hidden>
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      {spansOf(step, range.to).map((span) => (
        <span
          key={`${span.kind} ${span.from}`}
          className={`absolute inset-y-0 min-w-0.5 rounded-xs ${spanStyles[span.kind]}`}
          style={placeOf(span, range)}
        />
      ))}
    </span>
  );
}

const placeOf = (span: Span, { from, to }: Range) => ({
  left: `${Math.min(99.5, (100 * (span.from - from)) / (to - from))}%`,
  width: `${Math.max(0, (100 * (span.to - span.from)) / (to - from))}%`,
});
