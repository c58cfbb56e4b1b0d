"use client";

import { Camera, FileUp } from "lucide-react";
import { type DragEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { UploadRows } from "./upload-rows";
import { useUploads } from "./use-uploads";

const endings = ".pdf,.docx,.txt,.md,.png,.jpg,.jpeg,.webp,.tif,.tiff";

type PickProps = {
  label: string;
  icon: typeof FileUp;
  accept: string;
  camera?: boolean;
  onPick: (files: readonly File[]) => void;
};

function Pick({ label, icon: Icon, accept, camera = false, onPick }: PickProps) {
  return (
    <label className="inline-flex cursor-pointer items-center gap-2 rounded-md font-medium text-accent focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent hover:underline">
      <Icon aria-hidden className="size-4" />
      {label}
      <input
        type="file"
        multiple={!camera}
        accept={accept}
        {...(camera && { capture: "environment" as const })}
        className="sr-only"
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}

/** Where documents are dropped, chosen or photographed, with those that are on their way. */
export function UploadDrop() {
  const t = useTranslations("documents");
  const { uploads, add, dismiss } = useUploads();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void add([...event.dataTransfer.files]);
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
        <Pick label={t("choose")} icon={FileUp} accept={endings} onPick={(files) => void add(files)} />
        <Pick
          label={t("photograph")}
          icon={Camera}
          accept="image/*"
          camera
          onPick={(files) => void add(files)}
        />
      </div>
      <UploadRows uploads={uploads} onDismiss={dismiss} />
    </section>
  );
}
