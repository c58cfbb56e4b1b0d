import { foldAccents } from "../text/normal-form";

const pronoun = "me|te|se|lhe|lhes|nos|vos|o|a|os|as|lo|la|los|las|no|na|nas";
const future = "ei|ás|á|emos|eis|ão|ia|ias|íamos|íeis|iam";
const mesoclitic = new RegExp(`^(.{1,40}?)-(${pronoun})(?:-(${pronoun}))?-(${future})$`, "iu");
const enclitic = new RegExp(`^(.{1,60}?)-(${pronoun})(?:-(${pronoun}))?$`, "iu");

/** Whether the verb form can carry the pronoun: "chamam-na", "levou-o", not "e-a" or "pré-o". */
function carries(verb: string, clitic: string): boolean {
  if (verb.length < 2 || verb.endsWith("-")) return false;
  if (/^(?:no|na|nas)$/i.test(clitic)) return /(?:m|ão|õe)$/i.test(verb);
  if (/^[oa]s?$/i.test(clitic))
    return /[aeiouáéíóúâêôã]$/i.test(verb) && !/^(?:pré|pró|pós|co|re)$/i.test(verb);
  return true;
}

/** The future or conditional whose pronoun stands inside: "dar" + "ia" → "daria", "fá" (from fá-lo-ei) + "ei" → "farei". */
function joinFuture(stem: string, ending: string): string {
  return /r$/i.test(stem) ? stem + ending : `${foldAccents(stem)}r${ending}`;
}

/** Forms that lost a z before lo, la: not infinitives. */
const withoutZ: ReadonlyMap<string, string> = new Map([
  ["fá", "faz"],
  ["fê", "fez"],
  ["fi", "fiz"],
  ["trá", "traz"],
  ["di", "diz"],
]);

/** The whole form of a verb that lost its last letter before lo, la, los, las: "fazê" → "fazer". */
function restore(verb: string, clitic: string): string {
  if (!/^l[oa]s?$/i.test(clitic) || !/[aeiáéíâêôó]$/i.test(verb)) return verb;
  if (/^pô$/i.test(verb)) return `${verb}r`;
  return withoutZ.get(verb.toLowerCase()) ?? `${verb.slice(0, -1)}${foldAccents(verb.slice(-1))}r`;
}

/** The verb and its pronouns: "fazê-lo" → "fazer", "lo"; "dar-se-ia" → "daria", "se"; undefined for a word without pronouns. */
export function splitClitics(form: string): string[] | undefined {
  const inside = mesoclitic.exec(form);
  if (inside) {
    const [, stem = "", first = "", second, ending = ""] = inside;
    return [joinFuture(stem, ending), first, ...(second ? [second] : [])];
  }
  const behind = enclitic.exec(form);
  if (!behind) return undefined;
  const [, verb = "", first = "", second] = behind;
  if (/^ei$/i.test(verb)) return [`${verb}s`, first];
  if (!carries(verb, first)) return undefined;
  return [restore(verb, first), first, ...(second ? [second] : [])];
}
