"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { IgnoreKind } from "@/lib/features/preferences/schemas";

/** Keeps a word, a rule or a passage from being told again. @returns the code of the error that refused it, or null */
export type Ignore = (kind: IgnoreKind, value: string) => Promise<string | null>;

const Ignoring = createContext<Ignore | null>(null);

/** Offers to ignore at the findings below it. */
export function IgnoringProvider({ ignore, children }: { ignore: Ignore; children: ReactNode }) {
  return <Ignoring.Provider value={ignore}>{children}</Ignoring.Provider>;
}

/** How findings are ignored here; null where they cannot be. */
export const useIgnoring = (): Ignore | null => useContext(Ignoring);
