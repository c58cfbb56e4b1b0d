import type { ReactNode } from "react";

type Figure = { key: string; label: ReactNode; value: ReactNode; hint?: ReactNode };

/** Up to four figures at a glance. */
export function FigureStrip({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-4">
      {figures.map(({ key, label, value, hint }) => (
        <div key={key} className="grid content-start gap-0.5 bg-surface px-5 py-4">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="tabular font-serif text-3xl font-semibold">{value}</dd>
          {hint ? <dd className="text-xs text-muted">{hint}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
