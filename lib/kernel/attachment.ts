/** What RFC 8187 lets stand as it is beside letters and digits; `encodeURIComponent` leaves some that it does not. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * A Content-Disposition under which a browser keeps the answer and never shows it (RFC 6266): the name in ASCII for old
 * programs, and as it is for all others. No character of a name can end its field or the header.
 */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w. -]/g, "_")}"; filename*=UTF-8''${encoded(name)}`;
