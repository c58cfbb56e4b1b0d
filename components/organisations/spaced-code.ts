/** A join code as people read and type it: two groups of four. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
