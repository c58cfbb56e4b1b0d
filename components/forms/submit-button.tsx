"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";

/** Sends its form and says that it is under way. */
export function SubmitButton({
  children,
  ...props
}: Omit<ButtonProps, "type" | "asChild"> & { children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" variant="primary" aria-disabled={pending} {...props}>
      {pending ? <Spinner className="text-current" /> : null}
      {children}
    </Button>
  );
}
