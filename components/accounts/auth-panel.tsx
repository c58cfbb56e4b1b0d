import type { ReactNode } from "react";

type AuthPanelProps = { title: string; lead?: ReactNode; children: ReactNode; footer?: ReactNode };

/** The narrow column of the pages in front of the login. */
export function AuthPanel({ title, lead, children, footer }: AuthPanelProps) {
  return (
    <div className="w-full max-w-sm animate-rise">
      <h1 className="font-serif text-3xl font-semibold">{title}</h1>
      {lead ? <p className="mt-2 text-muted">{lead}</p> : null}
      <div className="mt-7">{children}</div>
      {footer}
    </div>
  );
}
