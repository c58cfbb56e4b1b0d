"use client";

import { FileArchive, FileCode, File as FileIcon, X } from "lucide-react";
import { type DragEvent, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useTerm } from "@/components/i18n/use-term";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import { maxBatchBytes } from "@/lib/features/analyses/batch-schemas";
import { FilePicker } from "./file-picker";
import { hasKnownEnding, identityOf, isArchive, sizeOf, withFiles } from "./intake";
import { useChosenFiles } from "./use-chosen-files";

type ChosenFilesProps = { files: readonly File[]; onChange: (files: readonly File[]) => void };

/** The files of a batch before it is handed in. What would be too much is not added, and what was there stays. */
export function ChosenFiles({ files, onChange }: ChosenFilesProps) {
  const t = useTranslations("upload");
  const term = useTerm();
  const format = useFormatter();
  const inside = useChosenFiles<HTMLElement>("file", files);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const megabytes = (bytes: number) => format.number(bytes / 1_000_000, { maximumFractionDigits: 1 });

  const add = async (more: readonly File[]): Promise<void> => {
    const { files: together, error } = withFiles(files, more);
    setRefusal(error ?? null);
    if (together) onChange(together);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void add([...event.dataTransfer.files]);
  };
  return (
    <section
      ref={inside}
      aria-labelledby="chosen-files"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        "grid gap-3 rounded-lg border border-line-strong/70 bg-surface p-4",
        over && "border-accent bg-accent-soft",
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="grid gap-0.5">
          <h2 id="chosen-files" className="font-semibold" aria-live="polite">
            {t("files.title", { count: files.length })}
          </h2>
          <p className="text-sm text-muted">{t("files.hint")}</p>
        </div>
        <Button size="small" variant="ghost" onClick={() => onChange([])}>
          {t("files.clear")}
        </Button>
      </div>
      <ul className="max-h-80 divide-y divide-line/70 overflow-y-auto">
        {files.map((file) => (
          <ChosenFile
            key={identityOf(file)}
            file={file}
            onRemove={() => onChange(files.filter((other) => other !== file))}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm">
        <FilePicker kind="code" many onPick={add} />
        <p className="tabular text-muted">
          {t("files.size", { used: megabytes(sizeOf(files)), most: maxBatchBytes / 1_000_000 })}
        </p>
      </div>
      {refusal ? (
        <Notice tone="danger" role="alert" title={t("files.refused")}>
          <p>{term("errors", refusal)}</p>
        </Notice>
      ) : null}
    </section>
  );
}

function ChosenFile({ file, onRemove }: { file: File; onRemove: () => void }) {
  const t = useTranslations("upload");
  const format = useFormatter();
  const Icon = isArchive(file.name) ? FileArchive : hasKnownEnding("code", file.name) ? FileCode : FileIcon;
  return (
    <li className="flex items-center gap-3 py-1.5 text-sm">
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 flex-1 font-mono [overflow-wrap:anywhere]">{file.name}</span>
      <span className="tabular shrink-0 text-xs text-muted">
        {t("files.kilobytes", {
          size: format.number(Math.max(0.1, file.size / 1_000), { maximumFractionDigits: 1 }),
        })}
      </span>
      <Button
        variant="ghost"
        size="icon"
        className="size-8"
        aria-label={t("files.remove", { name: file.name })}
        onClick={onRemove}
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}
