"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { sendDocument } from "./send-document";

/** A file on its way: `share` has been sent, 0 to 1; `error` is the code of why it was refused. */
export type Upload = { id: string; name: string; share: number; error?: string };

/** So many files are sent at a time. */
const atOnce = 3;

/** Sends files and tells how far each of them is. Those that were taken leave the list and stand on the page. */
export function useUploads() {
  const router = useRouter();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);

  const change = useCallback((id: string, fields: Partial<Upload>) => {
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...fields } : each)));
  }, []);
  const dismiss = useCallback((id: string) => {
    setUploads((all) => all.filter((each) => each.id !== id));
  }, []);
  const add = useCallback(
    async (files: readonly File[]): Promise<void> => {
      const waiting = files.map((file) => ({ file, id: crypto.randomUUID() }));
      setUploads((all) => [...all, ...waiting.map(({ file, id }) => ({ id, name: file.name, share: 0 }))]);
      const sendNext = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const { id, file } = next;
          const { error } = await sendDocument(file, (share) => change(id, { share }));
          if (error) change(id, { error });
          else dismiss(id);
          router.refresh();
        }
      };
      await Promise.all(Array.from({ length: atOnce }, sendNext));
    },
    [change, dismiss, router],
  );
  return { uploads, add, dismiss };
}
