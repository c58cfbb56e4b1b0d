"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "use-intl";
import type { AnalysisKind } from "@/lib/features/analyses/report-schemas";
import { fileEndings, pickedEndings } from "./intake";

type FilePickerProps = {
  kind: AnalysisKind;
  /** Whether many may be chosen. */
  many: boolean;
  onPick: (files: readonly File[]) => Promise<void>;
};

/** Chooses files: one essay, or as many codes as one likes. Without JavaScript they are sent with the form as they are. */
export function FilePicker({ kind, many, onPick }: FilePickerProps) {
  const t = useTranslations("upload");
  const endings = many ? pickedEndings[kind] : fileEndings[kind];
  const types = endings.join(", ");
  return (
    <label className="inline-flex cursor-pointer items-center gap-2 rounded-md font-medium text-accent focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent hover:underline">
      <FileUp aria-hidden className="size-4" />
      {many ? t("chooseFiles", { types }) : t("chooseFile", { types })}
      <input
        type="file"
        name="file"
        multiple={many}
        accept={endings.join(",")}
        className="sr-only"
        onChange={(event) => {
          const input = event.currentTarget;
          void onPick([...(input.files ?? [])]).finally(() => {
            input.value = "";
          });
        }}
      />
    </label>
  );
}
