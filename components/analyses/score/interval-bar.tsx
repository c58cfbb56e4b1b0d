const ticks = 5;

type IntervalBarProps = {
  value: number;
  interval: readonly [low: number, high: number];
  most: number;
  label: string;
};

/** A score as a bar on its scale, and the interval of human grades as a whisker across its end. */
export function IntervalBar({ value, interval: [low, high], most, label }: IntervalBarProps) {
  const share = (points: number): string => `${(100 * points) / most}%`;
  return (
    <div role="img" aria-label={label} className="relative h-5">
      <div className="absolute inset-x-0 top-1/2 h-2.5 -translate-y-1/2 overflow-hidden rounded-full bg-line/70">
        <div
          className="h-full rounded-full bg-[var(--cat-stroke,var(--accent))] transition-[width] duration-500 ease-calm"
          style={{ width: share(value) }}
        />
        {Array.from({ length: ticks - 1 }, (_, tick) => tick + 1).map((tick) => (
          <span
            key={tick}
            className="absolute inset-y-0 w-px bg-surface/80"
            style={{ left: `${(100 * tick) / ticks}%` }}
          />
        ))}
      </div>
      {high > low ? (
        <div
          className="absolute top-1/2 h-3 -translate-y-1/2 border-x-2 border-foreground transition-[left,width] duration-500 ease-calm"
          style={{ left: share(low), width: share(high - low) }}
        >
          <span className="absolute inset-x-0 top-1/2 h-0.5 -translate-y-1/2 bg-foreground/80" />
        </div>
      ) : null}
    </div>
  );
}
