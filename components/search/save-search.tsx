"use client";

import { BookmarkPlus } from "lucide-react";
import Link from "next/link";
import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "@/components/accounts/text-field";
import { FormDone } from "@/components/forms/form-done";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { searchPath } from "./search-address";

type SaveSearchProps = {
  action: FormAction;
  /** The search, as the parameters of its address. */
  query: string;
  /** What it is called unless another name is given. */
  name: string;
};

/** Keeps the present search under a name; unfolds where it stands. */
export function SaveSearch({ action, query, name }: SaveSearchProps) {
  const t = useTranslations("search.saved");
  const [state, submit] = useActionState(action, { ...untouched, values: { name } });
  return (
    <details className="group relative">
      <summary className="inline-flex h-8 cursor-pointer list-none items-center gap-2 rounded-md border border-line-strong/60 bg-surface px-3 text-sm font-medium hover:border-line-strong hover:bg-sunken [&_svg]:size-4 [&::-webkit-details-marker]:hidden">
        <BookmarkPlus aria-hidden />
        {t("save")}
      </summary>
      <form
        action={submit}
        className="absolute right-0 z-30 mt-2 grid w-80 max-w-[calc(100vw-2.5rem)] gap-4 rounded-lg border border-line bg-surface p-5 shadow-float max-sm:right-auto max-sm:left-0"
      >
        <FormError state={state} />
        <FormDone state={state}>
          {t("done")}{" "}
          <Link href={searchPath} className="font-medium underline underline-offset-4">
            {t("all")}
          </Link>
        </FormDone>
        <input type="hidden" name="query" value={query} />
        <TextField name="name" label={t("name")} required maxLength={100} autoComplete="off" state={state} />
        <label className="flex items-start gap-2 text-sm">
          <input
            type="checkbox"
            name="notify"
            defaultChecked={state.values.notify === "on"}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          {t("notify")}
        </label>
        <SubmitButton size="small" className="justify-self-start">
          {t("submit")}
        </SubmitButton>
      </form>
    </details>
  );
}
