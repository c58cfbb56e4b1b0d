import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

const tones = {
  info: { icon: Info, box: "border-accent/25 bg-accent-soft", sign: "text-accent" },
  positive: { icon: CircleCheck, box: "border-positive/25 bg-positive-soft", sign: "text-positive" },
  caution: { icon: TriangleAlert, box: "border-caution/30 bg-caution-soft", sign: "text-caution" },
  danger: { icon: CircleAlert, box: "border-danger/25 bg-danger-soft", sign: "text-danger" },
} as const;

type NoticeProps = {
  tone: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  /** `alert` is read out at once: for what has just happened. */
  role?: "alert" | "status" | "note";
  className?: string;
};

export function Notice({ tone, title, children, role = "note", className }: NoticeProps) {
  const { icon: Icon, box, sign } = tones[tone];
  return (
    <div role={role} className={classNames("flex gap-3 rounded-md border px-4 py-3 text-sm", box, className)}>
      <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", sign)} />
      <div className="grid min-w-0 gap-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
