type Span = { start: number; end: number };

/** A text with the spans marked; they are sorted, do not overlap, and count UTF-16 units. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <>
      {spans.map((span, position) => (
        <span key={span.start}>
          {text.slice(spans[position - 1]?.end ?? 0, span.start)}
          <mark className="rounded-sm bg-accent-soft px-0.5 text-accent">
            {text.slice(span.start, span.end)}
          </mark>
        </span>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
