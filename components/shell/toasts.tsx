"use client";

import { useTheme } from "next-themes";
import { Toaster } from "sonner";

/** Where short-lived messages appear. */
export function Toasts({ label }: { label: string }) {
  const { resolvedTheme } = useTheme();
  return (
    <Toaster
      position="bottom-center"
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      containerAriaLabel={label}
      toastOptions={{ className: "!rounded-lg !border-line !bg-surface !text-foreground !font-sans" }}
    />
  );
}
