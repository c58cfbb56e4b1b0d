type Locale = "pt-BR" | "en";

const words = {
  "pt-BR": {
    title: "Os seus dados na Elysia",
    lead: "Uma cópia de tudo o que a Elysia guarda de você. Abre sem rede: cada arquivo está ao lado desta página.",
    made: "Feita em",
    groups: {
      data: "Dados (JSON)",
      originals: "Originais que você enviou",
      results: "Resultados",
      receipts: "Recibos de medição",
    },
    other: "Outros",
  },
  en: {
    title: "Your data at Elysia",
    lead: "A copy of all that Elysia keeps of you. It opens without a network: every file lies beside this page.",
    made: "Made on",
    groups: {
      data: "Data (JSON)",
      originals: "Originals that you handed in",
      results: "Results",
      receipts: "Receipts of measurements",
    },
    other: "Others",
  },
} as const;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
const linkTo = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/** The page of an export that lists its files: without scripts, and without anything from elsewhere. */
export function exportIndex(locale: Locale, paths: readonly string[], at: Date): string {
  const { title, lead, made, groups, other } = words[locale];
  const named = Object.entries(groups).map(
    ([folder, label]) => [label, paths.filter((path) => path.startsWith(`${folder}/`))] as const,
  );
  const rest = paths.filter((path) => !Object.keys(groups).some((folder) => path.startsWith(`${folder}/`)));
  const sections = [...named, [other, rest] as const]
    .filter(([, own]) => own.length > 0)
    .map(
      ([label, own]) =>
        `<h2>${escapeHtml(label)} (${own.length})</h2>\n<ul>\n${own
          .map((path) => `<li><a href="${linkTo(path)}">${escapeHtml(path)}</a></li>`)
          .join("\n")}\n</ul>`,
    )
    .join("\n");
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}h1,h2{font-family:Georgia,serif}a{overflow-wrap:anywhere}</style>
</head>
<body>
<h1>${title}</h1>
<p>${lead}</p>
<p>${made} ${day.format(at)} UTC.</p>
${sections}
</body>
</html>
`;
}
