import type { ReactNode } from "react";

type PageHeadingProps = { title: ReactNode; lead?: ReactNode; actions?: ReactNode };

export function PageHeading({ title, lead, actions }: PageHeadingProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="grid min-w-0 gap-1">
        <h1 className="font-serif text-3xl font-semibold [overflow-wrap:anywhere]">{title}</h1>
        {lead ? <div className="max-w-2xl text-muted">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
