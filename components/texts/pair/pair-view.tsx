"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { ComparedPair } from "@/lib/features/texts/schemas";
import { PassageList } from "./passage-list";
import type { Side } from "./segments";
import { showIn } from "./show-in";
import { SideView } from "./side-view";

type PairViewProps = {
  pair: Pick<ComparedPair, "a" | "b" | "passages">;
  /** Above each text: whose it is and how much of it is shared. */
  heads: Record<Side, React.ReactNode>;
};

/** Two texts side by side with what they share: a passage that is chosen in one of them is shown in the other. */
export function PairView({ pair, heads }: PairViewProps) {
  const t = useTranslations("texts");
  const [active, setActive] = useState<number | null>(null);
  const texts = { a: useRef<HTMLElement>(null), b: useRef<HTMLElement>(null) };
  const other = { a: "b", b: "a" } as const;
  const show = (id: number, side: Side, goThere: boolean): void => {
    setActive(id);
    showIn(texts[other[side]].current, id, goThere);
  };
  const showBoth = (id: number): void => {
    setActive(id);
    showIn(texts.b.current, id, false);
    showIn(texts.a.current, id, true);
  };
  return (
    <div className="grid grid-cols-1 gap-6">
      <PassageList pair={pair} active={active} onChoose={showBoth} />
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
        <span className="sr-only">{t("legend")}: </span>
        <span data-passage="0" data-kind="verbatim">
          <span className="passage">{t("verbatim")}</span>
        </span>
        <span data-passage="0" data-kind="edited">
          <span className="passage">{t("edited")}</span>
        </span>
        <span className="italic">{t("quotation")}</span>
      </p>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
        {(["a", "b"] as const).map((side) => (
          <div key={side} className="grid min-w-0 content-start gap-3">
            {heads[side]}
            <SideView
              ref={texts[side]}
              pair={pair}
              side={side}
              active={active}
              onShow={(id, goThere) => show(id, side, goThere)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
