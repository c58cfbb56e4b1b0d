"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Input } from "@/components/ui/field";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { type Asked, searchPath } from "./search-address";
import { useSuggestions } from "./use-suggestions";

type SearchBoxProps = {
  value: string;
  /** Filters that stay when searching anew. */
  keep: Asked;
};

/**
 * The words of a search, with suggestions as they are typed: a combobox with a list box (ARIA 1.2). Arrows choose, Enter takes,
 * Escape closes, and `/` leads here from anywhere on the page. Without JavaScript it is a plain form.
 */
export function SearchBox({ value, keep }: SearchBoxProps) {
  const t = useTranslations("search");
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggested = useSuggestions(open ? typed : "");
  const shown = open && suggested.length > 0;
  const optionId = (position: number) => `${listId}-${position}`;

  useEffect(() => setTyped(value), [value]);
  usePageKeys(
    useMemo(
      () => ({
        "/": (event) => {
          event.preventDefault();
          input.current?.select();
        },
      }),
      [],
    ),
  );

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const take = (text: string) => {
    close();
    flushSync(() => setTyped(text));
    input.current?.form?.requestSubmit();
  };
  const move = (by: 1 | -1) => {
    setOpen(true);
    // One stop beyond either end is the field itself.
    const stops = suggested.length + 1;
    setActive(((active + 1 + by + stops) % stops) - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && shown && suggested[active]) {
      event.preventDefault();
      take(suggested[active].text);
    }
  };

  return (
    <search>
      <Form action={searchPath} className="flex gap-2" onSubmit={close}>
        {Object.entries(keep).flatMap(([name, values]) =>
          values.map((each) => <input key={`${name} ${each}`} type="hidden" name={name} value={each} />),
        )}
        <div className="relative min-w-0 flex-1">
          <Search aria-hidden className="pointer-events-none absolute top-3.5 left-4 size-5 text-muted" />
          <Input
            ref={input}
            name="q"
            role="combobox"
            aria-label={t("label")}
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={listId}
            aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
            placeholder={t("placeholder")}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setOpen(true);
              setActive(-1);
            }}
            onKeyDown={onKeyDown}
            onBlur={close}
            maxLength={500}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            className="h-12 pr-11 pl-12 text-base shadow-card"
          />
          <kbd
            aria-hidden
            className="pointer-events-none absolute top-3.5 right-3 hidden rounded border border-line px-1.5 font-mono text-xs leading-5 text-muted sm:block"
          >
            /
          </kbd>
          <div
            id={listId}
            role="listbox"
            aria-label={t("suggestions")}
            hidden={!shown}
            className="absolute inset-x-0 top-full z-40 mt-1.5 max-h-96 overflow-y-auto rounded-lg border border-line bg-surface p-1.5 shadow-float"
          >
            {shown
              ? suggested.map(({ text, field }, position) => (
                  <div
                    key={`${field} ${text}`}
                    id={optionId(position)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={position === active}
                    // The field keeps the focus.
                    onPointerDown={(event) => event.preventDefault()}
                    onPointerUp={() => take(text)}
                    onPointerMove={() => setActive(position)}
                    className={classNames(
                      "flex cursor-pointer items-baseline justify-between gap-4 rounded-md px-3 py-2 text-sm",
                      position === active && "bg-sunken",
                    )}
                  >
                    <span className="truncate">{text}</span>
                    <span className="shrink-0 text-xs text-muted">{t(`suggestionFields.${field}`)}</span>
                  </div>
                ))
              : null}
          </div>
        </div>
        <Button type="submit" variant="primary" size="large">
          {t("submit")}
        </Button>
        <span role="status" className="sr-only">
          {shown ? t("suggestionCount", { count: suggested.length }) : null}
        </span>
      </Form>
    </search>
  );
}
