import { GitCompareArrows } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";

/** The way from a result to its comparison with another draft. */
export function CompareLink({ id, label }: { id: string; label: string }) {
  return (
    <Button asChild size="small">
      <Link href={`/analyses/${id}/compare`}>
        <GitCompareArrows aria-hidden />
        {label}
      </Link>
    </Button>
  );
}
