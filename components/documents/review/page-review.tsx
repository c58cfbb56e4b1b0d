"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import type { PageText } from "@/lib/features/documents/schemas";
import { isDoubtful, piecesOf } from "./doubt";
import { PagePicture } from "./page-picture";

type PageReviewProps = {
  page: PageText;
  /** The address of the page's picture; without one there is text alone. */
  picture: string | undefined;
};

/** A page as it looks and as it was read, side by side: pointing at a word on one side marks it on the other. */
export function PageReview({ page, picture }: PageReviewProps) {
  const t = useTranslations("documents");
  const [chosen, setChosen] = useState<number | null>(null);
  const pieces = useMemo(() => piecesOf(page.text, page.words), [page.text, page.words]);
  const doubtful = page.words.filter(isDoubtful).length;
  return (
    <div className={classNames("grid items-start gap-6", picture && "lg:grid-cols-2")}>
      {picture ? (
        <PagePicture
          src={picture}
          label={t("picture", { number: page.number })}
          words={page.words}
          chosen={chosen}
          onChoose={setChosen}
        />
      ) : null}
      <section aria-labelledby="read-text" className="grid gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-3">
          <h2 id="read-text" className="font-serif text-xl font-semibold">
            {t("readText")}
          </h2>
          {page.source === "recognition" ? (
            <p className="text-sm text-muted">{t("doubtful", { count: doubtful })}</p>
          ) : null}
        </div>
        {page.text === "" ? (
          <p className="text-muted">{page.isRead ? t("noText") : t("waiting")}</p>
        ) : (
          <p className="font-serif text-lg leading-relaxed whitespace-pre-wrap">
            {pieces.map(({ text, start, word }) => {
              const read = word === undefined ? undefined : page.words[word];
              if (word === undefined || !read) return <span key={start}>{text}</span>;
              return (
                <button
                  key={start}
                  type="button"
                  tabIndex={isDoubtful(read) ? 0 : -1}
                  aria-pressed={word === chosen}
                  onClick={() => setChosen(word)}
                  onMouseEnter={() => setChosen(word)}
                  className={classNames(
                    "cursor-pointer rounded-sm font-serif",
                    isDoubtful(read) && "bg-caution-soft underline decoration-caution decoration-dotted",
                    word === chosen && "bg-accent-soft text-accent",
                  )}
                >
                  {text}
                </button>
              );
            })}
          </p>
        )}
      </section>
    </div>
  );
}
