import { type Locale, locales } from "@/components/i18n/locales";
import { classNames } from "@/components/ui/class-names";

const names: Record<Locale, { short: string; long: string }> = {
  "pt-BR": { short: "PT", long: "Português" },
  en: { short: "EN", long: "English" },
};

type LocaleSwitchProps = { label: string; locale: Locale; choose: (form: FormData) => Promise<void> };

/** Chooses the language; a plain form, so that it works without JavaScript. */
export function LocaleSwitch({ label, locale, choose }: LocaleSwitchProps) {
  return (
    <form action={choose}>
      <fieldset className="flex items-center">
        <legend className="sr-only">{label}</legend>
        {locales.map((value) => (
          <button
            key={value}
            type="submit"
            name="locale"
            value={value}
            lang={value}
            aria-pressed={value === locale}
            className={classNames(
              "h-8 min-w-8 rounded-md px-1.5 text-xs font-medium transition-colors",
              value === locale ? "bg-sunken text-foreground" : "text-muted hover:text-foreground",
            )}
          >
            {names[value].short}
            <span className="sr-only"> {names[value].long}</span>
          </button>
        ))}
      </fieldset>
    </form>
  );
}
