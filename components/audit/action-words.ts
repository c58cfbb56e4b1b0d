import type { Localisation } from "@/components/i18n/intl";

/** What an action is called; one that the catalogue does not know is shown as it is. */
export function actionWords({ term }: Localisation, action: string): string {
  const key = action.replaceAll(".", "_");
  const words = term("auditActions", key);
  return words === key.replaceAll("-", " ") ? action : words;
}
