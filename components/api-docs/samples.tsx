"use client";

import { Tabs } from "radix-ui";
import { useTranslations } from "use-intl";
import { CodeBlock } from "./code-block";
import type { OperationView } from "./operation";

/** One request in several languages, one at a time. */
export function Samples({ samples }: Pick<OperationView, "samples">) {
  const t = useTranslations("apiDocs");
  const copy = { label: t("copy"), done: t("copied"), failed: t("notCopied") };
  return (
    <Tabs.Root defaultValue={samples[0]?.name} className="grid min-w-0 gap-2">
      <Tabs.List aria-label={t("samples")} className="flex gap-1 overflow-x-auto">
        {samples.map(({ name }) => (
          <Tabs.Trigger
            key={name}
            value={name}
            className="rounded-md px-3 py-1.5 text-sm text-muted hover:text-foreground data-[state=active]:bg-sunken data-[state=active]:font-medium data-[state=active]:text-foreground"
          >
            {name}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {samples.map(({ name, code }) => (
        <Tabs.Content key={name} value={name} tabIndex={-1} className="min-w-0">
          <CodeBlock code={code} label={name} copy={copy} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
