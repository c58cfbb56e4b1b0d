"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "./button";
import { classNames } from "./class-names";

type CopyButtonProps = { text: string; label: string; done: string; failed: string; className?: string };

/** Copies `text` and says so for a moment. */
export function CopyButton({ text, label, done, failed, className }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        toast.success(done);
      },
      () => toast.error(failed),
    );
  };
  return (
    <Button
      variant="ghost"
      size="icon"
      title={label}
      aria-label={label}
      className={classNames("size-8", className)}
      onClick={copy}
    >
      {copied ? <Check aria-hidden className="text-positive" /> : <Copy aria-hidden />}
    </Button>
  );
}
