/** A value as it is shown, or a dash while there is none. */
export const orDash = <T>(value: T | null, show: (known: T) => string): string =>
  value === null ? "\u2014" : show(value);
