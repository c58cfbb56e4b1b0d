"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Hands files in with the form around an element, under a name. A file input forgets its files when its form is reset, and takes none that
 * were dropped elsewhere; these stay until they are removed.
 */
export function useChosenFiles<E extends HTMLElement>(
  name: string,
  files: readonly File[],
): RefObject<E | null> {
  const inside = useRef<E>(null);
  useEffect(() => {
    const form = inside.current?.closest("form");
    const add = ({ formData }: FormDataEvent): void => {
      // The input itself holds none, which is sent as an empty file.
      formData.delete(name);
      for (const file of files) formData.append(name, file);
    };
    form?.addEventListener("formdata", add);
    return () => form?.removeEventListener("formdata", add);
  }, [name, files]);
  return inside;
}
