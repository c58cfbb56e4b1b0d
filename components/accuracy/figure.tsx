type FigureProps = { value: string; label: string; beside?: string };

/** One number that sums up, with what it counts and what to hold it against. */
export function Figure({ value, label, beside }: FigureProps) {
  return (
    <div className="grid content-start gap-1 border-l-2 border-accent pl-4">
      <dt className="order-last text-sm">
        {label}
        {beside ? <span className="block text-muted">{beside}</span> : null}
      </dt>
      <dd className="tabular font-serif text-4xl font-semibold tracking-tight">{value}</dd>
    </div>
  );
}
