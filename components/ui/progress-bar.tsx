type ProgressBarProps = { label: string; done: number; all: number };

/** How much of something is done. */
export function ProgressBar({ label, done, all }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={all}
      aria-valuenow={done}
      className="h-1 overflow-hidden rounded-full bg-sunken"
    >
      <div
        className="h-full rounded-full bg-accent transition-[width] duration-500 ease-calm"
        style={{ width: `${(100 * done) / Math.max(1, all)}%` }}
      />
    </div>
  );
}
