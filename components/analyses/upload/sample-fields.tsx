"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { maxSamples } from "@/lib/features/analyses/submission-schemas";
import { noSample, type Sample } from "./code-settings";

type SampleFieldsProps = {
  samples: readonly Sample[];
  problem: string | undefined;
  onChange: (samples: Sample[]) => void;
};

/** Standard inputs with their expected outputs. Without JavaScript there is one pair. */
export function SampleFields({ samples, problem, onChange }: SampleFieldsProps) {
  const t = useTranslations("upload");
  const placed = samples.map((sample, place) => ({ place, sample }));
  const change = (at: number, part: Partial<Sample>) =>
    onChange(samples.map((sample, place) => (place === at ? { ...sample, ...part } : sample)));
  return (
    <fieldset className="grid gap-3">
      <legend className="pb-1 text-sm font-medium">{t("options.tests")}</legend>
      <p className="text-xs text-muted">{t("options.testsHint")}</p>
      {placed.map(({ place, sample }) => (
        <div key={place} className="grid items-start gap-3 sm:grid-cols-[1fr_1fr_auto]">
          <Field
            id={`testInput-${place}`}
            label={t("options.testInput", { number: place + 1 })}
            error={problem}
          >
            {(control) => (
              <Textarea
                name="testInput"
                rows={3}
                spellCheck={false}
                value={sample.input}
                onChange={(event) => change(place, { input: event.target.value })}
                className="font-mono text-sm"
                {...control}
              />
            )}
          </Field>
          <Field
            id={`testOutput-${place}`}
            label={t("options.testOutput", { number: place + 1 })}
            optional={t("optional")}
          >
            {(control) => (
              <Textarea
                name="testOutput"
                rows={3}
                spellCheck={false}
                value={sample.output}
                onChange={(event) => change(place, { output: event.target.value })}
                className="font-mono text-sm"
                {...control}
              />
            )}
          </Field>
          {samples.length > 1 ? (
            <Button
              variant="ghost"
              size="icon"
              aria-label={t("options.removeTest", { number: place + 1 })}
              className="sm:mt-6"
              onClick={() => onChange(samples.filter((_, other) => other !== place))}
            >
              <X aria-hidden />
            </Button>
          ) : null}
        </div>
      ))}
      {samples.length < maxSamples ? (
        <Button size="small" className="w-fit" onClick={() => onChange([...samples, noSample])}>
          <Plus aria-hidden />
          {t("options.addTest")}
        </Button>
      ) : null}
    </fieldset>
  );
}
