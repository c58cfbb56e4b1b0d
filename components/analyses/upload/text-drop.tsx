"use client";

import { Camera } from "lucide-react";
import { type ClipboardEvent, type DragEvent, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { UploadPick } from "@/components/documents/upload-pick";
import { useTerm } from "@/components/i18n/use-term";
import { classNames } from "@/components/ui/class-names";
import { controlStyles } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { AnalysisKind } from "@/lib/features/analyses/report-schemas";
import { maxTextBytes } from "@/lib/features/analyses/submission-schemas";
import { FilePicker } from "./file-picker";
import { isBatch, isCode, measure, type ReadResult, readTextFile, withFiles } from "./intake";

export type Draft = { text: string; fileName: string };
type TextDropProps = {
  kind: AnalysisKind;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Takes files that go into one report on many; without it there is one text alone. */
  onFiles?: (files: readonly File[]) => void;
  /** Takes files that are no text to be typed on; without it they are refused. */
  onUpload?: (files: readonly File[]) => void;
};

/** Where a text is typed, pasted, dropped or picked. A refused file leaves what was there untouched. */
export function TextDrop({ kind, draft, onChange, onFiles, onUpload }: TextDropProps) {
  const t = useTranslations("upload");
  const term = useTerm();
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<{ name: string; code: string } | null>(null);

  const take = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (!file) return;
    if (kind === "code" && onFiles && isBatch(files) && (!onUpload || files.some(isCode))) {
      const { files: chosen, error } = withFiles([], files);
      setRefusal(error ? { name: file.name, code: error } : null);
      if (chosen) onFiles(chosen);
      return;
    }
    const result: ReadResult =
      onUpload && files.length > 1 ? { error: "unsupported_type" } : await readTextFile(kind, file);
    if (onUpload && result.error && result.error !== "empty_text") {
      setRefusal(null);
      onUpload(files);
      return;
    }
    setRefusal(result.error ? { name: file.name, code: result.error } : null);
    if (result.text !== undefined) onChange({ text: result.text, fileName: file.name });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  const paste = (event: ClipboardEvent): void => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    void take(files);
  };
  const dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };

  return (
    <div className="grid gap-2">
      <div className="relative">
        <label htmlFor="text" className="sr-only">
          {t(`${kind}.text`)}
        </label>
        <textarea
          id="text"
          name="text"
          value={draft.text}
          placeholder={t(`${kind}.placeholder`)}
          spellCheck={false}
          aria-describedby="text-size"
          onChange={(event) => onChange({ ...draft, text: event.target.value })}
          onPaste={paste}
          onDragOver={dragOver}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.metaKey || event.ctrlKey))
              event.currentTarget.form?.requestSubmit();
          }}
          className={classNames(
            controlStyles,
            "block min-h-60 resize-y rounded-lg px-5 py-4 sm:min-h-[42dvh]",
            kind === "essay" ? "font-serif text-reading" : "font-mono text-sm leading-6 whitespace-pre",
            over && "border-accent bg-accent-soft",
          )}
        />
        {over ? (
          <p className="pointer-events-none absolute inset-0 grid place-items-center rounded-lg border-2 border-dashed border-accent font-medium text-accent">
            {t("dropHere")}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm">
        <span className="flex flex-wrap gap-x-6 gap-y-2">
          <FilePicker kind={kind} many={onFiles !== undefined} onPick={take} />
          {kind === "essay" && onUpload ? (
            <UploadPick label={t("photograph")} icon={Camera} accept="image/*" camera onPick={onUpload} />
          ) : null}
        </span>
        <SizeLine kind={kind} draft={draft} />
      </div>
      <input type="hidden" name="fileName" value={draft.fileName} />
      {refusal ? (
        <Notice tone="danger" role="alert" title={t("refused", { name: refusal.name })}>
          <p>{term("errors", refusal.code)}</p>
        </Notice>
      ) : null}
    </div>
  );
}

function SizeLine({ kind, draft }: { kind: AnalysisKind; draft: Draft }) {
  const t = useTranslations("upload");
  const format = useFormatter();
  const { words, lines, bytes } = measure(draft.text);
  const tooLarge = bytes > maxTextBytes;
  return (
    <p id="text-size" className="tabular text-muted">
      {draft.fileName ? <span className="font-medium text-foreground">{draft.fileName} · </span> : null}
      {kind === "essay" ? t("words", { count: words }) : t("lines", { count: lines })}
      {" · "}
      <span className={tooLarge ? "font-semibold text-danger" : undefined}>
        {t("bytes", {
          used: format.number(bytes / 1000, { maximumFractionDigits: 1 }),
          most: maxTextBytes / 1000,
        })}
      </span>
    </p>
  );
}
