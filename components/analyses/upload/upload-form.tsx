"use client";

import { ArrowRight, Code, PenLine } from "lucide-react";
import { Tabs } from "radix-ui";
import { useActionState, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { UploadRows } from "@/components/documents/upload-rows";
import { useUploads } from "@/components/documents/use-uploads";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, Input, Textarea } from "@/components/ui/field";
import type { AnalysisKind } from "@/lib/features/analyses/report-schemas";
import { ChosenFiles } from "./chosen-files";
import { CodeOptions } from "./code-options";
import { type CodeSettings, optionsOf, storedSettings } from "./code-settings";
import { takePassedDraft } from "./passed-draft";
import { PreflightPanel } from "./preflight-panel";
import { type Draft, TextDrop } from "./text-drop";
import { useOpenOnly } from "./use-open-only";

const kinds = [
  { kind: "essay", icon: PenLine },
  { kind: "code", icon: Code },
] as const;

const isKind = (value: string | undefined): value is AnalysisKind => kinds.some(({ kind }) => kind === value);

const staysOnList = (): boolean => true;

type UploadFormProps = {
  action: FormAction;
  initialKind: AnalysisKind;
  /** Whether another page has passed an essay on. */
  passed: boolean;
  /** The model outside the product that code is sent to; null where there is none. */
  recipient: { model: string; host: string } | null;
};

/** Hands in an essay, a Python file, or many of these. Each tab keeps its own draft; without JavaScript the tabs are links. */
export function UploadForm({ action, initialKind, passed, recipient }: UploadFormProps) {
  const t = useTranslations("upload");
  const [state, submit] = useActionState(action, untouched);
  const [kind, setKind] = useState<AnalysisKind>(isKind(state.values.kind) ? state.values.kind : initialKind);
  const returned = (of: AnalysisKind): Draft =>
    state.values.kind === of
      ? { text: state.values.text ?? "", fileName: state.values.fileName ?? "" }
      : { text: "", fileName: "" };
  const [drafts, setDrafts] = useState({ essay: returned("essay"), code: returned("code") });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [context, setContext] = useState<Context>({
    theme: state.values.theme ?? "",
    motivatingText: state.values.motivatingText ?? "",
  });
  const [settings, setSettings] = useState<CodeSettings>(() => storedSettings(state.values.options));
  const uploads = useUploads(staysOnList);
  useOpenOnly(uploads.all);
  const upload = (chosen: readonly File[]): void =>
    uploads.add(
      chosen,
      kind === "essay"
        ? { analyseAs: "essay", ...context }
        : { analyseAs: "code", options: JSON.stringify(optionsOf(settings)) },
    );
  useEffect(() => {
    const draft = passed ? takePassedDraft() : null;
    if (!draft) return;
    const { text, ...around } = draft;
    setDrafts((before) => ({ ...before, essay: { text, fileName: "" } }));
    setContext(around);
  }, [passed]);
  return (
    <Tabs.Root
      value={kind}
      onValueChange={(value) => isKind(value) && setKind(value)}
      activationMode="manual"
    >
      <Tabs.List aria-label={t("kind")} className="mb-4 flex w-fit gap-1 rounded-lg bg-sunken p-1">
        {kinds.map(({ kind: value, icon: Icon }) => (
          <Tabs.Trigger key={value} value={value} asChild>
            <a
              href={`/new?kind=${value}`}
              onClick={(event) => {
                event.preventDefault();
                setKind(value);
              }}
              className="flex items-center gap-2 rounded-md px-4 py-1.5 text-sm font-medium text-muted transition-colors data-[state=active]:bg-surface data-[state=active]:text-foreground data-[state=active]:shadow-card"
            >
              <Icon aria-hidden className="size-4" />
              {t(`${value}.tab`)}
            </a>
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value={kind} className="outline-none" tabIndex={-1}>
        <form action={submit} className="grid gap-5">
          <FormError state={state} />
          <input type="hidden" name="kind" value={kind} />
          {kind === "code" && files.length > 0 ? (
            <ChosenFiles files={files} onChange={setFiles} />
          ) : (
            <TextDrop
              key={kind}
              kind={kind}
              draft={drafts[kind]}
              onChange={(draft) => setDrafts({ ...drafts, [kind]: draft })}
              onFiles={setFiles}
              onUpload={upload}
            />
          )}
          <UploadRows uploads={uploads} />
          {kind === "essay" ? (
            <>
              <EssayContext context={context} onChange={setContext} />
              <PreflightPanel text={drafts.essay.text} {...context} />
            </>
          ) : (
            <CodeOptions
              key={state.values.options}
              settings={settings}
              problems={state.fields}
              onChange={setSettings}
            />
          )}
          <div className="flex flex-wrap items-center justify-between gap-4 border-t border-line pt-5">
            <div className="grid max-w-md gap-1 text-sm text-muted">
              <p>{t(`${kind}.promise`)}</p>
              {kind === "code" && recipient ? (
                <p className="[overflow-wrap:anywhere]">{t("code.recipient", recipient)}</p>
              ) : null}
            </div>
            <SubmitButton size="large">
              {t("submit")}
              <ArrowRight aria-hidden />
            </SubmitButton>
          </div>
        </form>
      </Tabs.Content>
    </Tabs.Root>
  );
}

/** What an essay answers to; both may stay empty. */
type Context = { theme: string; motivatingText: string };
type EssayContextProps = { context: Context; onChange: (context: Context) => void };

function EssayContext({ context, onChange }: EssayContextProps) {
  const t = useTranslations("upload");
  const [open, setOpen] = useState(false);
  const given = context.motivatingText !== "";
  useEffect(() => setOpen((before) => before || given), [given]);
  return (
    <div className="grid gap-4">
      <Field id="theme" label={t("theme")} optional={t("optional")}>
        {(control) => (
          <Input
            name="theme"
            maxLength={500}
            value={context.theme}
            onChange={(event) => onChange({ ...context, theme: event.target.value })}
            placeholder={t("themeExample")}
            {...control}
          />
        )}
      </Field>
      <details
        open={open || undefined}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        className="group"
      >
        <summary className="w-fit text-sm font-medium text-accent hover:underline">
          {t("motivatingText")}
        </summary>
        <div className="pt-3">
          <Field
            id="motivatingText"
            label={t("motivatingLabel")}
            optional={t("optional")}
            hint={t("motivatingHint")}
          >
            {(control) => (
              <Textarea
                name="motivatingText"
                rows={6}
                maxLength={20_000}
                value={context.motivatingText}
                onChange={(event) => onChange({ ...context, motivatingText: event.target.value })}
                className="font-serif"
                {...control}
              />
            )}
          </Field>
        </div>
      </details>
    </div>
  );
}
