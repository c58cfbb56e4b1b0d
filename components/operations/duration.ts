import type { Localisation } from "@/components/i18n/intl";

/** Milliseconds as people read them: 87 ms, 1.4 s, 12 min. */
export function duration({ format }: Pick<Localisation, "format">, ms: number): string {
  if (ms < 1_000) return `${format.number(Math.round(ms))} ms`;
  if (ms < 120_000) return `${format.number(ms / 1_000, { maximumFractionDigits: 1 })} s`;
  return `${format.number(ms / 60_000, { maximumFractionDigits: 0 })} min`;
}

/** The time between two instants in ms, or null while one of them is open. */
export const between = (from: string | null, to: string | null): number | null =>
  from && to ? Math.max(0, Date.parse(to) - Date.parse(from)) : null;
