import type { ReactNode } from "react";
import type { Localisation } from "@/components/i18n/intl";
import { classNames } from "@/components/ui/class-names";

type SpecimenProps = { intl: Localisation };

const passage =
  (category: string, active = false) =>
  (words: ReactNode): ReactNode => (
    <mark data-category={category} data-active={active} className="passage cursor-default">
      {words}
    </mark>
  );

/** A passage of an essay as the product shows it, with one finding open: drawn with the same parts as a real result. */
export function Specimen({ intl: { t, term } }: SpecimenProps) {
  return (
    <figure aria-label={t("landing.specimenLabel")} className="relative">
      <div className="rounded-lg border border-line bg-surface px-6 py-8 shadow-float sm:px-10 sm:py-10">
        <p className="font-serif text-reading" lang="pt-BR">
          {t.rich("landing.specimen", {
            spelling: passage("spelling", true),
            repetition: passage("repetition"),
            cohesion: passage("cohesion"),
          })}
        </p>
        <ul className="mt-6 flex flex-wrap gap-x-5 gap-y-2 border-t border-line pt-5 text-sm text-muted">
          {(["spelling", "repetition", "cohesion"] as const).map((category) => (
            <li key={category} data-category={category} className="flex items-center gap-2">
              <span aria-hidden="true" className="size-2 rounded-full bg-cat-stroke" />
              {term("categories", category)}
            </li>
          ))}
        </ul>
      </div>
      <div
        data-category="spelling"
        className={classNames(
          "relative z-10 -mt-6 ml-auto grid w-[min(20rem,92%)] gap-2 rounded-lg border border-cat-stroke bg-surface p-4 text-left shadow-float",
          "lg:absolute lg:-right-6 lg:-bottom-28 lg:mt-0",
        )}
      >
        <p className="flex items-center gap-1.5 text-xs font-medium text-cat">
          <span aria-hidden="true" className="size-2 rounded-full bg-cat-stroke" />
          {term("categories", "spelling")}
        </p>
        <p className="text-sm text-muted">{t("landing.specimenCard")}</p>
        <p className="rounded-md bg-sunken px-3 py-2 font-serif">
          <del className="rounded-sm bg-danger-soft text-danger">tambem</del>{" "}
          <ins className="rounded-sm bg-positive-soft text-positive no-underline">também</ins>
        </p>
      </div>
    </figure>
  );
}
