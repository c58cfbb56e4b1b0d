import { FilePen } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";

/** The way to the text of an analysis, to change it and run it again. */
export function EditLink({ id, label }: { id: string; label: string }) {
  return (
    <Button asChild size="small">
      <Link href={`/analyses/${id}/replay`}>
        <FilePen aria-hidden />
        {label}
      </Link>
    </Button>
  );
}
