"use client";

import { Camera, FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { type DragEvent, useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { documentEndings, UploadPick } from "./upload-pick";
import { UploadRows } from "./upload-rows";
import { useUploads } from "./use-uploads";

/**
 * Where documents are dropped, pasted, chosen or photographed, with those that are on their way. Those that are there leave
 * the list, since the page shows them; what turned out to be code stays, with the way to its analysis.
 */
export function UploadDrop() {
  const t = useTranslations("documents");
  const router = useRouter();
  const taken = useCallback(
    (path: string): boolean => {
      router.refresh();
      return !path.startsWith("/documents/");
    },
    [router],
  );
  const uploads = useUploads(taken);
  const [over, setOver] = useState(false);
  const { add } = uploads;
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      add(files);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [add]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <section
      aria-labelledby="upload-heading"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        "grid gap-4 rounded-lg border border-dashed border-line-strong/70 bg-surface p-6 transition-colors",
        over && "border-accent bg-accent-soft",
      )}
    >
      <div className="grid gap-1">
        <h2 id="upload-heading" className="font-semibold">
          {t("drop")}
        </h2>
        <p className="text-sm text-muted">{t("dropHint")}</p>
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <UploadPick label={t("choose")} icon={FileUp} accept={documentEndings.join(",")} onPick={add} />
        <UploadPick label={t("photograph")} icon={Camera} accept="image/*" camera onPick={add} />
      </div>
      <UploadRows uploads={uploads} />
    </section>
  );
}
