"use client";

import { Check } from "lucide-react";
import { Button } from "@/components/ui/button";

type AcceptSourceProps = { source: string; fileName: string; label: string };

/** Long enough for the browser to begin the download. */
const keptMs = 10_000;

/** Takes the proposed source: a download under the name of the file that was given. */
export function AcceptSource({ source, fileName, label }: AcceptSourceProps) {
  const download = (): void => {
    const url = URL.createObjectURL(new Blob([source], { type: "text/x-python;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), keptMs);
  };
  return (
    <Button variant="primary" size="small" onClick={download}>
      <Check aria-hidden />
      {label}
    </Button>
  );
}
