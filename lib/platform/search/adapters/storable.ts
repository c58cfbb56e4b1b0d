/** Without NUL, which Postgres cannot hold, and without the marks. As many characters, so that offsets stay. */
export const storable = (text: string): string => text.replace(/[\0\uE000\uE001]/g, " ").toWellFormed();
