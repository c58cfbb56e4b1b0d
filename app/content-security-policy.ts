/**
 * SHA-256 of the style sheet that sonner 2.0.8 puts into the page by script, without a way to hand it a nonce.
 * A test holds it to the installed version.
 */
export const sonnerStyleHash = "sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=";

/** SHA-256 of nothing: sonner's style element is in the page, still empty, a moment before its text. */
const emptyStyleHash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

type PolicyOptions = { nonce: string; development: boolean };

/**
 * The content security policy of every page (docs/decisions: content security policy). Scripts run by nonce alone;
 * style elements by nonce, or by the one known hash; style attributes are allowed, since charts and positioned
 * menus set them while rendering. The development server's overlay styles itself without a nonce and evaluates code.
 */
export function contentSecurityPolicy({ nonce, development }: PolicyOptions): string {
  const directives = {
    "default-src": "'self'",
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src": development
      ? "'self' 'unsafe-inline'"
      : `'self' 'nonce-${nonce}' '${emptyStyleHash}' '${sonnerStyleHash}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
