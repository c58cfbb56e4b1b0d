"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useTerm } from "@/components/i18n/use-term";
import { controlStyles, Field, Input, Textarea } from "@/components/ui/field";
import { codeDepth, codeFocus } from "@/lib/features/analyses/submission-schemas";
import type { CodeSettings } from "./code-settings";
import { SampleFields } from "./sample-fields";

type CodeOptionsProps = {
  settings: CodeSettings;
  /** A field with the name of its problem. */
  problems: Readonly<Record<string, string>>;
  onChange: (settings: CodeSettings) => void;
};

const budget = { least: 5, most: 300 };

/**
 * How far an analysis of code goes, what counts most, and how the code is run. A form that was refused is reset by React to the defaults of its
 * choices: give it a `key` of what was handed in, so that these are the defaults.
 */
export function CodeOptions({ settings, problems, onChange }: CodeOptionsProps) {
  const t = useTranslations("upload");
  const term = useTerm();
  const [open, setOpen] = useState(Object.keys(problems).length > 0);
  const set = (change: Partial<CodeSettings>) => onChange({ ...settings, ...change });
  const problem = (field: string) => (problems[field] ? term("fieldProblems", problems[field]) : undefined);
  return (
    <div className="grid gap-4">
      <Depth chosen={settings.depth} onChange={(depth) => set({ depth })} />
      <details
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        onInvalidCapture={() => setOpen(true)}
        className="rounded-lg border border-line bg-surface px-4 py-3"
      >
        <summary className="cursor-pointer text-sm font-medium">{t("options.more")}</summary>
        <div className="grid gap-5 pt-4">
          <div className="grid items-start gap-5 sm:grid-cols-3">
            <Field id="focus" label={t("options.focus")}>
              {(control) => (
                <select
                  name="focus"
                  defaultValue={settings.focus}
                  onChange={(event) => set({ focus: event.target.value })}
                  className={`${controlStyles} h-10`}
                  {...control}
                >
                  <option value="">{t("options.noFocus")}</option>
                  {codeFocus.options.map((focus) => (
                    <option key={focus} value={focus}>
                      {t(`options.focuses.${focus}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field id="timeBudget" label={t("options.timeBudget")} error={problem("timeBudget")}>
              {(control) => (
                <Input
                  name="timeBudget"
                  type="number"
                  min={budget.least}
                  max={budget.most}
                  value={settings.timeBudget}
                  onChange={(event) => set({ timeBudget: event.target.value })}
                  {...control}
                />
              )}
            </Field>
            <Field
              id="entryPoint"
              label={t("options.entryPoint")}
              optional={t("optional")}
              error={problem("entryPoint")}
            >
              {(control) => (
                <Input
                  name="entryPoint"
                  maxLength={100}
                  autoCapitalize="none"
                  autoComplete="off"
                  spellCheck={false}
                  placeholder="solve"
                  value={settings.entryPoint}
                  onChange={(event) => set({ entryPoint: event.target.value })}
                  className="font-mono"
                  {...control}
                />
              )}
            </Field>
          </div>
          <Field
            id="inputs"
            label={t("options.inputs")}
            hint={t("options.inputsHint")}
            optional={t("optional")}
            error={problem("inputs")}
          >
            {(control) => (
              <Textarea
                name="inputs"
                rows={3}
                spellCheck={false}
                placeholder={"([3, 1, 2], 5)\n([], 0)"}
                value={settings.inputs}
                onChange={(event) => set({ inputs: event.target.value })}
                className="font-mono text-sm"
                {...control}
              />
            )}
          </Field>
          <SampleFields
            samples={settings.tests}
            problem={problem("tests")}
            onChange={(tests) => set({ tests })}
          />
        </div>
      </details>
    </div>
  );
}

type DepthProps = { chosen: string; onChange: (depth: string) => void };

function Depth({ chosen, onChange }: DepthProps) {
  const t = useTranslations("upload");
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1.5 text-sm font-medium">{t("options.depth")}</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {codeDepth.options.map((depth) => (
          <label
            key={depth}
            className="grid cursor-pointer grid-cols-[auto_1fr] gap-x-2.5 rounded-lg border border-line bg-surface px-4 py-3 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="depth"
              value={depth}
              defaultChecked={chosen === depth}
              onChange={() => onChange(depth)}
              className="mt-1 accent-accent"
            />
            <span className="text-sm font-medium">{t(`options.depths.${depth}`)}</span>
            <span className="col-start-2 text-xs text-muted">{t(`options.depthHints.${depth}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
