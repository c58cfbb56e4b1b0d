import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlStyles } from "./field";

type SelectProps = ComponentProps<"select"> & {
  options: readonly { value: string; label: string }[];
};

/** The browser's own list of choices, dressed as the other controls. */
export function Select({ options, className, ...props }: SelectProps) {
  return (
    <select className={classNames(controlStyles, "h-10", className)} {...props}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
