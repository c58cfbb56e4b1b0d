import { Skeleton } from "@/components/ui/skeleton";

const facets = ["one", "two", "three"];
const hits = ["one", "two", "three", "four"];

/** The shape of what a search finds, while it is looked for. */
export function SearchSkeleton({ label }: { label: string }) {
  return (
    <div role="status" data-skeleton className="grid gap-6">
      <span className="sr-only">{label}</span>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[14rem_1fr]">
        <div className="hidden content-start gap-6 lg:grid">
          {facets.map((facet) => (
            <Skeleton key={facet} className="h-28" />
          ))}
        </div>
        <div className="grid content-start gap-3">
          {hits.map((hit) => (
            <Skeleton key={hit} className="h-32" />
          ))}
        </div>
      </div>
    </div>
  );
}
