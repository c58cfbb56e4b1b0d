import { classNames } from "./class-names";

/** A quiet placeholder of the size of what is loading. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames("animate-breathe rounded-md bg-sunken", className)} />;
}
