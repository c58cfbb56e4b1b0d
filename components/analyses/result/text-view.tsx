"use client";

import { type KeyboardEvent, type MouseEvent, memo, useMemo } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { segmentRange } from "./segments";
import { type TextBlock, textBlocks } from "./text-blocks";
import type { ViewFinding } from "./view-finding";

type TextViewProps = {
  kind: "essay" | "code";
  text: string;
  language: string | null;
  findings: readonly ViewFinding[];
  active: number | null;
  onSelect: (id: number) => void;
};

/** A passage is pressed like a button, but a real one would not break across lines with the text around it. */
const passageRole = { role: "button" };

/** Of several findings at one place: the first, or the one after the active, so that clicking again goes through them. */
function nextOf(ids: readonly number[], active: number | null): number | undefined {
  const at = active === null ? -1 : ids.indexOf(active);
  return ids[(at + 1) % ids.length];
}

/** The text with its findings underlined: an essay in paragraphs, a program in numbered lines. */
export function TextView({ kind, text, language, findings, active, onSelect }: TextViewProps) {
  const t = useTranslations("result");
  const blocks = useMemo(() => textBlocks(text, findings), [text, findings]);
  const firstId = findings[0]?.id ?? null;
  const choose = (target: EventTarget): void => {
    const ids =
      target instanceof Element ? target.closest<HTMLElement>("[data-ids]")?.dataset.ids : undefined;
    const id = ids ? nextOf(ids.split(" ").map(Number), active) : undefined;
    if (id !== undefined) onSelect(id);
  };
  const handlers = {
    onClick: (event: MouseEvent) => choose(event.target),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      if (!(event.target instanceof Element && event.target.matches("mark[data-ids]"))) return;
      event.preventDefault();
      choose(event.target);
    },
  };
  return (
    <section
      aria-label={t("text")}
      lang={kind === "essay" && language !== "other" ? (language ?? undefined) : undefined}
      className={classNames(
        "print-plain rounded-lg border border-line bg-surface shadow-card",
        kind === "essay" ? "px-5 py-8 sm:px-12 sm:py-12" : "overflow-x-auto py-4",
      )}
      {...handlers}
    >
      <div
        translate="no"
        className={
          kind === "essay"
            ? "mx-auto max-w-[38em] font-serif text-reading"
            : "min-w-fit font-mono text-sm leading-6"
        }
      >
        {blocks.map((block) => {
          const touched = [...block.inline, ...block.broad];
          return (
            <Block
              key={block.start}
              kind={kind}
              block={block}
              content={text.slice(block.start, block.end)}
              active={active !== null && touched.some(({ id }) => id === active) ? active : null}
              entrance={touched.some(({ id }) => id === (active ?? firstId)) ? (active ?? firstId) : null}
              marginLabel={t("passage")}
              spaceLabel={t("space")}
            />
          );
        })}
      </div>
    </section>
  );
}

type BlockProps = {
  kind: "essay" | "code";
  block: TextBlock;
  content: string;
  active: number | null;
  /** The one finding by which the tab key enters the text. */
  entrance: number | null;
  marginLabel: string;
  spaceLabel: string;
};

const Block = memo(function Block({
  kind,
  block,
  content,
  active,
  entrance,
  marginLabel,
  spaceLabel,
}: BlockProps) {
  const { broad } = block;
  if (kind === "essay" && content.trim() === "" && block.inline.length === 0)
    return <div className="h-[0.35em]" />;
  const activeBroad = broad.find(({ id }) => id === active) ?? broad[0];
  return (
    <div
      data-line={block.line}
      className={classNames(
        "relative [content-visibility:auto]",
        kind === "essay"
          ? "pb-[0.7em] whitespace-pre-wrap [contain-intrinsic-size:auto_6em] [overflow-wrap:anywhere]"
          : "flex pr-6 [contain-intrinsic-size:auto_24px]",
      )}
    >
      {kind === "code" ? (
        <span
          aria-hidden="true"
          className="tabular sticky left-0 z-10 w-14 shrink-0 bg-surface pr-4 text-right text-muted select-none"
        >
          {block.line}
        </span>
      ) : null}
      {activeBroad ? (
        <button
          type="button"
          tabIndex={broad.some(({ id }) => id === entrance) ? 0 : -1}
          aria-label={marginLabel}
          data-ids={broad.map(({ id }) => id).join(" ")}
          data-category={activeBroad.category}
          data-active={activeBroad.id === active}
          className={classNames(
            "absolute w-1 cursor-pointer rounded-full border-r-4 border-cat-stroke opacity-70 transition-[width] hover:opacity-100 data-[active=true]:w-1.5 data-[active=true]:opacity-100",
            kind === "essay"
              ? "top-1 bottom-[0.7em] -left-4 sm:-left-6"
              : "top-0 bottom-0 left-11 z-10 h-full",
          )}
        />
      ) : null}
      <span
        data-category={activeBroad?.category}
        className={classNames(
          kind === "code" && "whitespace-pre",
          activeBroad && activeBroad.id === active && "bg-cat-soft",
        )}
      >
        {segmentRange(block.start, block.end, block.inline).map((segment) => {
          const words = content.slice(segment.start - block.start, segment.end - block.start);
          if (segment.ids.length === 0) return words;
          return (
            <Passage
              key={segment.start}
              ids={segment.ids}
              findings={block.inline}
              active={active}
              entrance={entrance}
              words={words}
              spaceLabel={spaceLabel}
            />
          );
        })}
        {content === "" ? "\u200b" : null}
      </span>
    </div>
  );
});

type PassageProps = {
  ids: readonly number[];
  findings: readonly ViewFinding[];
  active: number | null;
  entrance: number | null;
  words: string;
  spaceLabel: string;
};

function Passage({ ids, findings, active, entrance, words, spaceLabel }: PassageProps) {
  const shown = active !== null && ids.includes(active) ? active : ids[0];
  const others = ids.filter((id) => id !== shown);
  const first = findings.find(({ id }) => id === shown);
  const category = first?.category;
  const second = findings.find(
    ({ id, category: other }) => others.includes(id) && other !== category,
  )?.category;
  return (
    <mark
      {...passageRole}
      {...(words.trim() === "" && { "aria-label": spaceLabel })}
      tabIndex={entrance !== null && ids.includes(entrance) ? 0 : -1}
      data-ids={ids.join(" ")}
      data-category={category}
      data-active={shown === active}
      data-decided={first?.decided}
      aria-describedby={shown === active ? `finding-${shown}` : undefined}
      className="passage"
    >
      {second ? (
        <span data-category={second} className="border-b-2 border-dotted border-cat-stroke pb-px">
          {words}
        </span>
      ) : (
        words
      )}
    </mark>
  );
}
