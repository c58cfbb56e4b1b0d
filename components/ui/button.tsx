import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const button = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent text-on-accent shadow-card hover:bg-accent-hover",
        secondary:
          "border border-line-strong/60 bg-surface text-foreground hover:border-line-strong hover:bg-sunken",
        ghost: "text-muted hover:bg-sunken hover:text-foreground",
        danger: "border border-danger/40 bg-surface text-danger hover:bg-danger-soft",
      },
      size: {
        small: "h-8 px-3 text-sm",
        medium: "h-10 px-4 text-sm",
        large: "h-12 px-6 text-base",
        icon: "size-9 p-0",
      },
    },
    defaultVariants: { variant: "secondary", size: "medium" },
  },
);

export type ButtonProps = ComponentProps<"button"> & VariantProps<typeof button> & { asChild?: boolean };

/** A button, or with `asChild` its only child (a link) dressed as one. */
export function Button({ className, variant, size, asChild, type = "button", ...props }: ButtonProps) {
  const styles = classNames(button({ variant, size }), className);
  return asChild ? (
    <Slot.Root className={styles} {...props} />
  ) : (
    <button type={type} className={styles} {...props} />
  );
}
