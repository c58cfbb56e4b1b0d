"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Input } from "@/components/ui/field";
import type { OperationLink, TagView } from "./operation";

const plain = (text: string): string => text.toLowerCase();

function matches({ id, method, path, summary }: OperationLink, words: readonly string[]): boolean {
  const text = plain(`${method} ${path} ${id} ${summary}`);
  return words.every((word) => text.includes(word));
}

/** All operations by tag; what is typed above them leaves those that have every word. */
export function OperationNav({ groups }: { groups: readonly Pick<TagView, "name" | "operations">[] }) {
  const t = useTranslations("apiDocs");
  const path = usePathname();
  const [typed, setTyped] = useState("");
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const shown = groups
    .map(({ name, operations }) => ({ name, operations: operations.filter((each) => matches(each, words)) }))
    .filter(({ operations }) => operations.length > 0);
  return (
    <nav aria-label={t("navigation")} className="grid gap-3 text-sm">
      <Input
        type="search"
        aria-label={t("search")}
        placeholder={t("search")}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className="sr-only">
        {t("found", { count: shown.reduce((sum, { operations }) => sum + operations.length, 0) })}
      </p>
      {shown.length === 0 ? <p className="text-muted">{t("noneFound")}</p> : null}
      {shown.map(({ name, operations }) => {
        const isOpen = words.length > 0 || operations.some(({ id }) => path === `/docs/api/${id}`);
        return (
          <details key={`${name} ${isOpen}`} open={isOpen} className="border-b border-line/70 pb-2">
            <summary className="cursor-pointer rounded-md py-1.5 font-medium" lang="en">
              {name} <span className="tabular text-xs font-normal text-muted">{operations.length}</span>
            </summary>
            <ul className="grid gap-0.5 pt-1">
              {operations.map(({ id, method, path: address, summary }) => (
                <li key={id}>
                  <Link
                    href={`/docs/api/${id}`}
                    prefetch={false}
                    aria-current={path === `/docs/api/${id}` ? "page" : undefined}
                    title={`${method} ${address}`}
                    className="flex min-h-9 items-baseline gap-2 rounded-md px-2 py-1.5 text-muted hover:text-foreground aria-[current]:bg-sunken aria-[current]:text-foreground"
                  >
                    <span className="w-12 shrink-0 font-mono text-2xs">{method}</span>
                    <span lang="en">{summary}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </nav>
  );
}
