"use client";

import { useMemo } from "react";
import { useMessages } from "use-intl";
import { type Term, termIn } from "./terms";

/** `term` for client components: the word for a value that comes with the data. */
export function useTerm(): Term {
  const messages = useMessages();
  return useMemo(() => termIn(messages), [messages]);
}
