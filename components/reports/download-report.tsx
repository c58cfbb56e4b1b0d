import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Fetches the result with its input and its versions, as a file that `elysia verify` runs again. */
export function DownloadReport({ id, label }: { id: string; label: string }) {
  return (
    <Button asChild size="small">
      <a href={`/api/v1/analyses/${id}/report`} download>
        <Download aria-hidden />
        {label}
      </a>
    </Button>
  );
}
