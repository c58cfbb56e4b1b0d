"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Upload } from "@/components/documents/use-uploads";

/** Opens what a file has become, where it was the only one; of many each has its link. */
export function useOpenOnly(uploads: readonly Upload[]): void {
  const router = useRouter();
  const [only, ...others] = uploads;
  const path = only?.state === "taken" && others.length === 0 ? only.path : null;
  useEffect(() => {
    if (path !== null) router.push(path);
  }, [path, router]);
}
