import { GitCompareArrows } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";

type CompareLinkProps = { id: string; label: string; other?: string };

/** The way from a result to its comparison with another draft, which is chosen there unless it is given. */
export function CompareLink({ id, label, other }: CompareLinkProps) {
  return (
    <Button asChild size="small">
      <Link href={`/analyses/${id}/compare${other ? `?with=${other}` : ""}`}>
        <GitCompareArrows aria-hidden />
        {label}
      </Link>
    </Button>
  );
}
