/** What is known, each under its name. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {facts.map(([name, value]) => (
        <div
          key={name}
          className="grid gap-0.5 border-b border-line/70 px-4 py-3 last:border-0 sm:grid-cols-[10rem_1fr]"
        >
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="[overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
