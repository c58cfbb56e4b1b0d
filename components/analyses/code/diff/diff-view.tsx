import type { Localisation } from "@/components/i18n/intl";
import { classNames } from "@/components/ui/class-names";
import { type Line, type SideBySide, type Stretch, sideBySide } from "./side-by-side";

/** More unchanged lines than this are counted, not drawn: the whole source stands below with its findings. */
const mostFolded = 400;
/** So many links to changes fit; the rest follow in order. */
const mostLinks = 12;

type DiffViewProps = {
  before: string;
  after: string;
  /** What the two columns are called, where it is not the given and the proposed source. */
  names?: { before: string; after: string };
  heading?: "h2" | "h3";
  /** What tells its places from those of another one on the same page, in the address and in words. */
  id?: string;
  title?: string;
  intl: Localisation;
};
type Side = "before" | "after";

/** The given and the proposed source beside one another; on a narrow screen each change has its old lines above its new ones. */
export function DiffView({
  before,
  after,
  names,
  heading: Heading = "h3",
  id = "difference",
  title,
  intl,
}: DiffViewProps) {
  const { t } = intl;
  const diff = sideBySide(before, after);
  const placed = diff.stretches.map((stretch, place) => ({ place, stretch }));
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <Heading id={id} className="font-semibold">
            {title ?? t("optimisation.diff.title")}
          </Heading>
          <p className="tabular text-sm text-muted">
            {t("optimisation.diff.summary", {
              changes: diff.changes,
              removed: diff.removed,
              added: diff.added,
            })}
          </p>
        </div>
        <ChangeLinks diff={diff} id={id} intl={intl} />
      </div>
      <div
        translate="no"
        className="overflow-hidden rounded-lg border border-line bg-surface font-mono text-xs leading-5 shadow-card"
      >
        <div
          aria-hidden="true"
          className="hidden border-b border-line bg-sunken/60 font-sans text-xs font-medium text-muted lg:grid lg:grid-cols-2"
        >
          <span className="px-4 py-2">{names?.before ?? t("optimisation.given")}</span>
          <span className="border-l border-line px-4 py-2">{names?.after ?? t("optimisation.proposed")}</span>
        </div>
        {placed.map(({ place, stretch }) => (
          <StretchView key={place} stretch={stretch} total={diff.changes} id={id} title={title} intl={intl} />
        ))}
      </div>
    </section>
  );
}

const changeId = (id: string, number: number): string => `${id}-change-${number}`;

type ChangeLinksProps = { diff: SideBySide; id: string; intl: Localisation };

function ChangeLinks({ diff: { changes }, id, intl: { t } }: ChangeLinksProps) {
  if (changes < 2) return null;
  const numbers = Array.from({ length: Math.min(changes, mostLinks) }, (_, index) => index + 1);
  return (
    <nav aria-label={t("optimisation.diff.goTo")} className="no-print flex flex-wrap gap-1">
      {numbers.map((number) => (
        <a
          key={number}
          href={`#${changeId(id, number)}`}
          aria-label={t("optimisation.diff.change", { number, total: changes })}
          className="tabular grid size-7 place-items-center rounded-md border border-line-strong/60 bg-surface text-xs text-muted hover:border-line-strong hover:text-foreground"
        >
          {number}
        </a>
      ))}
    </nav>
  );
}

type StretchViewProps = {
  stretch: Stretch;
  total: number;
  id: string;
  title: string | undefined;
  intl: Localisation;
};

function StretchView({ stretch, total, id, title, intl }: StretchViewProps) {
  const { t } = intl;
  switch (stretch.kind) {
    case "changed": {
      const label = t("optimisation.diff.change", { number: stretch.change, total });
      return (
        <section
          id={changeId(id, stretch.change)}
          tabIndex={-1}
          aria-label={title ? `${title}: ${label}` : label}
          className="grid scroll-mt-20 border-y border-line/70 first:border-t-0 last:border-b-0 lg:grid-cols-2"
        >
          <Lines side="before" lines={stretch.before} changed intl={intl} />
          <Lines side="after" lines={stretch.after} changed intl={intl} />
        </section>
      );
    }
    case "same":
      return <SameLines stretch={stretch} intl={intl} />;
    default: {
      const words = t("optimisation.diff.folded", { count: stretch.before.length });
      const summary = "block bg-sunken/60 px-4 py-1.5 font-sans text-xs text-muted";
      if (stretch.before.length > mostFolded) return <p className={summary}>{words}</p>;
      return (
        <details>
          <summary className={classNames(summary, "cursor-pointer hover:text-foreground")}>{words}</summary>
          <SameLines stretch={stretch} intl={intl} />
        </details>
      );
    }
  }
}

/** Lines that stayed: twice where there is room, and read out once. */
function SameLines({ stretch, intl }: { stretch: Stretch; intl: Localisation }) {
  return (
    <div className="grid lg:grid-cols-2">
      <Lines side="before" lines={stretch.before} intl={intl} />
      <div aria-hidden="true" className="hidden lg:grid">
        <Lines side="after" lines={stretch.after} intl={intl} />
      </div>
    </div>
  );
}

const signs = { before: "\u2212", after: "+" } as const;
const changedLine = { before: "bg-danger-soft/70", after: "bg-positive-soft/70" } as const;
const signTone = { before: "text-danger", after: "text-positive" } as const;

type LinesProps = { side: Side; lines: readonly Line[]; changed?: boolean; intl: Localisation };

function Lines({ side, lines, changed = false, intl: { t } }: LinesProps) {
  return (
    <div
      className={classNames(
        "min-w-0",
        side === "after" && "lg:border-l lg:border-line",
        changed && lines.length === 0 && "hidden bg-sunken/50 lg:block",
      )}
    >
      {changed && lines.length > 0 ? (
        <p className="sr-only">
          {side === "before" ? t("optimisation.diff.removed") : t("optimisation.diff.added")}
        </p>
      ) : null}
      {lines.map((line) => (
        <div
          key={line.number}
          className={classNames(
            "grid grid-cols-[2.75rem_1.25rem_minmax(0,1fr)] pr-3",
            changed && changedLine[side],
          )}
        >
          <span aria-hidden="true" className="tabular pr-2 text-right text-muted select-none">
            {line.number}
          </span>
          <span aria-hidden="true" className={classNames("select-none", changed && signTone[side])}>
            {changed ? signs[side] : ""}
          </span>
          <code className="min-h-5 whitespace-pre-wrap [overflow-wrap:anywhere] [tab-size:4]">
            {line.pieces.map((piece) =>
              piece.changed ? <Changed key={piece.at} side={side} text={piece.text} /> : piece.text,
            )}
          </code>
        </div>
      ))}
    </div>
  );
}

function Changed({ side, text }: { side: Side; text: string }) {
  return side === "before" ? (
    <del className="rounded-sm bg-danger/20 no-underline">{text}</del>
  ) : (
    <ins className="rounded-sm bg-positive/25 no-underline">{text}</ins>
  );
}
