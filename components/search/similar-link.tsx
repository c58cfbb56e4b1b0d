import { Sparkles } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { likeAddress } from "./search-address";

/** The way from a work to works like it. */
export function SimilarLink({ id, label }: { id: string; label: string }) {
  return (
    <Button asChild size="small">
      <Link href={likeAddress(id)}>
        <Sparkles aria-hidden />
        {label}
      </Link>
    </Button>
  );
}
