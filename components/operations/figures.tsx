export type Figure = { label: string; value: string };

/** A row of numbers with their names. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none">
      {figures.map(({ label, value }) => (
        <div
          key={label}
          className="grid content-between gap-0.5 bg-surface px-4 py-3 last:odd:max-sm:col-span-2"
        >
          <dt className="text-xs text-muted">{label}</dt>
          <dd className="tabular text-2xl font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
