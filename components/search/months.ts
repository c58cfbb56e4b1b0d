export type Month = { month: string; count: number };

const mostMonths = 12;

/** The month after one, `2026-03` as all are. */
function after(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number)).toISOString().slice(0, 7);
}

/** The newest twelve months from the first that has any to the last, those with none among them. */
export function fillMonths(counted: readonly { value: string; count: number }[]): Month[] {
  const counts = new Map(counted.map(({ value, count }) => [value, count]));
  const known = [...counts.keys()].sort().slice(-mostMonths);
  const last = known.at(-1) ?? "";
  const months: Month[] = [];
  for (let month = known[0] ?? ""; month !== "" && month <= last; month = after(month))
    months.push({ month, count: counts.get(month) ?? 0 });
  return months.slice(-mostMonths);
}

/** The first and the last day of a month. */
export function daysOf(month: string): { from: string; to: string } {
  const end = new Date(Date.parse(`${after(month)}-01T00:00:00Z`) - 1);
  return { from: `${month}-01`, to: end.toISOString().slice(0, 10) };
}
