"use client";

import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

/** The facets beside the hits; on a narrow screen above them, folded away until asked for. Without JavaScript they stay open. */
export function FacetPanel({ children }: { children: ReactNode }) {
  const t = useTranslations("search");
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="grid content-start gap-4">
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="justify-self-start lg:hidden"
      >
        <SlidersHorizontal aria-hidden />
        {open ? t("hideFilters") : t("filters")}
      </Button>
      <div
        id={id}
        className={classNames(
          "content-start gap-6 sm:max-lg:grid-cols-2 lg:grid [@media(scripting:none)]:grid",
          open ? "grid" : "hidden",
        )}
      >
        {children}
      </div>
    </div>
  );
}
