import type { ReactNode } from "react";

type FailurePageProps = { code: string; title: string; children: ReactNode; action: ReactNode };

/** A page that could not be shown: what happened in plain words, and a way on. */
export function FailurePage({ code, title, children, action }: FailurePageProps) {
  return (
    <div className="mx-auto flex max-w-lg flex-1 animate-rise flex-col justify-center gap-4 px-6 py-24">
      <p className="tabular font-mono text-sm text-muted">{code}</p>
      <h1 className="font-serif text-4xl font-semibold">{title}</h1>
      <div className="text-muted">{children}</div>
      <div className="mt-3 flex flex-wrap gap-3">{action}</div>
    </div>
  );
}
