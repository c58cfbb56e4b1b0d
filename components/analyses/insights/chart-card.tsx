import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

type ChartCardProps = { title: string; lead?: string; children?: ReactNode; className?: string };

/** A drawing with its title and the one thing to see in it. */
export function ChartCard({ title, lead, children, className }: ChartCardProps) {
  return (
    <Card className={className}>
      <figure className="grid h-full content-start gap-4 p-5">
        <figcaption className="grid gap-0.5">
          <h3 className="text-sm font-semibold">{title}</h3>
          {lead ? <p className="text-sm text-muted">{lead}</p> : null}
        </figcaption>
        {children}
      </figure>
    </Card>
  );
}
