import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

type SectionProps = { id: string; title: string; lead?: ReactNode; children: ReactNode };

/** A part of the account's pages, with its own heading. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <Card className="grid grid-cols-1 gap-4 p-5">
        <div className="grid gap-1">
          <h2 id={id} className="font-serif text-xl font-semibold">
            {title}
          </h2>
          {lead ? <p className="text-sm text-muted">{lead}</p> : null}
        </div>
        {children}
      </Card>
    </section>
  );
}
