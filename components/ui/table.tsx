import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A scrolling frame takes the focus, so that keys scroll it (WCAG 2.1.1). */
const keyboardScrollable = { tabIndex: 0 };

/** A table that scrolls inside its own frame on narrow screens, what is there for screen readers alone included. */
export function Table({ label, className, ...props }: ComponentProps<"table"> & { label: string }) {
  return (
    <section
      aria-label={label}
      {...keyboardScrollable}
      className="relative overflow-x-auto rounded-lg border border-line bg-surface shadow-card"
    >
      <table className={classNames("w-full border-collapse text-left text-sm", className)} {...props} />
    </section>
  );
}

export function HeadCell({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      className={classNames(
        "border-b border-line px-4 py-2.5 text-xs font-medium whitespace-nowrap text-muted",
        className,
      )}
      {...props}
    />
  );
}

export function Cell({ className, ...props }: ComponentProps<"td">) {
  return (
    <td className={classNames("border-b border-line/70 px-4 py-3 align-middle", className)} {...props} />
  );
}
