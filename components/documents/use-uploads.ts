"use client";

import { useCallback, useRef, useState } from "react";
import type { UploadMetadata } from "@/lib/features/documents/upload-schemas";
import { type Sending, sendFile } from "./send-file";

type About = { id: string; name: string; share: number };
type State =
  | { state: "waiting" | "sending" | "paused" }
  | { state: "taken"; path: string }
  | { state: "refused"; code: string; isToTryAgain: boolean };

/** How far a file is: waiting for its turn, going, held by its sender, there, or not taken with the code of the reason. */
export type Upload = About & State;

/** So many files are sent at a time. */
const atOnce = 3;

/** Files that are sent, each with how far it is, and what can be done with it. */
export type Uploads = {
  all: readonly Upload[];
  add(files: readonly File[], metadata?: UploadMetadata): void;
  pause(id: string): void;
  /** Goes on with what was held, or could not go on. */
  resume(id: string): void;
  /** Stops it, if it is not there yet, and takes it off the list. */
  remove(id: string): void;
};

/**
 * Sends files, some at a time.
 * @param onTaken hears of each that has become something, by the path of its page, and says whether it stays on the list; the same
 * function each time
 */
export function useUploads(onTaken: (path: string) => boolean): Uploads {
  const [all, setAll] = useState<readonly Upload[]>([]);
  const waiting = useRef<{ id: string; start: () => Promise<void> }[]>([]);
  const sendings = useRef(new Map<string, Sending>());
  const going = useRef(new Set<string>());

  const change = useCallback((one: string, state: State) => {
    setAll((before) =>
      before.map((each) => {
        const { id, name, share } = each;
        return id === one ? { id, name, share, ...state } : each;
      }),
    );
  }, []);
  const setShare = useCallback((one: string, share: number) => {
    setAll((before) => before.map((each) => (each.id === one ? { ...each, share } : each)));
  }, []);
  const startNext = useCallback(() => {
    while (going.current.size < atOnce) {
      const next = waiting.current.shift();
      if (!next) return;
      going.current.add(next.id);
      void next.start();
    }
  }, []);
  const leave = useCallback(
    (id: string) => {
      going.current.delete(id);
      startNext();
    },
    [startNext],
  );

  const add = useCallback(
    (files: readonly File[], metadata: UploadMetadata = {}) => {
      const added = files.map((file) => ({ id: crypto.randomUUID(), file }));
      setAll((before) => [
        ...before,
        ...added.map(({ id, file }) => ({ id, name: file.name, share: 0, state: "waiting" as const })),
      ]);
      for (const { id, file } of added) {
        const start = async (): Promise<void> => {
          change(id, { state: "sending" });
          const sending = await sendFile(file, metadata, {
            onShare: (share) => setShare(id, share),
            onTaken: (path) => {
              sendings.current.delete(id);
              if (onTaken(path)) change(id, { state: "taken", path });
              else setAll((before) => before.filter((each) => each.id !== id));
              leave(id);
            },
            onRefused: (code, isToTryAgain) => {
              change(id, { state: "refused", code, isToTryAgain });
              leave(id);
            },
          });
          sendings.current.set(id, sending);
          // Held or taken off the list while it began.
          if (!going.current.has(id)) sending.pause();
        };
        waiting.current.push({ id, start });
      }
      startNext();
    },
    [change, leave, onTaken, setShare, startNext],
  );
  const pause = useCallback(
    (id: string) => {
      sendings.current.get(id)?.pause();
      change(id, { state: "paused" });
      leave(id);
    },
    [change, leave],
  );
  const resume = useCallback(
    (id: string) => {
      going.current.add(id);
      change(id, { state: "sending" });
      sendings.current.get(id)?.resume();
    },
    [change],
  );
  const remove = useCallback(
    (id: string) => {
      waiting.current = waiting.current.filter((each) => each.id !== id);
      sendings.current.get(id)?.cancel();
      sendings.current.delete(id);
      setAll((before) => before.filter((each) => each.id !== id));
      leave(id);
    },
    [leave],
  );
  return { all, add, pause, resume, remove };
}
