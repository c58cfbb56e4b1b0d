import { Skeleton } from "./skeleton";

const rows = ["one", "two", "three", "four", "five"];

/** The shape of a page with a list, while it is read. */
export function ListSkeleton({ label }: { label: string }) {
  return (
    <div role="status" data-skeleton className="grid gap-6">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-9 w-56" />
      <Skeleton className="h-24" />
      <div className="grid gap-2">
        {rows.map((row) => (
          <Skeleton key={row} className="h-16" />
        ))}
      </div>
    </div>
  );
}
