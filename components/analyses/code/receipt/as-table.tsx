import type { ReactNode } from "react";

/** The figures of a drawing for those who would rather read them. */
export function AsTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="min-w-0">
      <summary className="w-fit cursor-pointer text-sm font-medium text-accent hover:underline">
        {label}
      </summary>
      <div className="min-w-0 pt-3">{children}</div>
    </details>
  );
}
