import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export function Card({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      className={classNames("rounded-lg border border-line bg-surface shadow-card", className)}
      {...props}
    />
  );
}
