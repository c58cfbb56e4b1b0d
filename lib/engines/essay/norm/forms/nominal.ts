import { wordPairs } from "../word-set";

/** Plurals that the endings do not give. */
const irregular = new Map(
  wordPairs(`mão=mãos cidadão=cidadãos irmão=irmãos cristão=cristãos órgão=órgãos grão=grãos órfão=órfãos chão=chãos pagão=pagãos são=sãos
  pão=pães cão=cães alemão=alemães capitão=capitães mal=males cônsul=cônsules qualquer=quaisquer gol=gols país=países caráter=caracteres
  um=uns bênção=bênçãos`),
);
const irregularSingulars = new Map(
  [...irregular].map(([singular, plural]): [string, string] => [plural, singular]),
);

/** Ends that have no plural of their own. */
const invariable = /(?:[^ê]s|x)$/u;

type Ending = readonly [RegExp, readonly string[]];

const plurals: readonly Ending[] = [
  [/ão$/u, ["ões", "ãos", "ães"]],
  [/([aou])l$/u, ["$1is"]],
  [/el$/u, ["éis", "eis"]],
  [/il$/u, ["is", "eis"]],
  [/m$/u, ["ns"]],
  [/ês$/u, ["eses"]],
  [/([rz])$/u, ["$1es"]],
  [/([aeiouáéíóúâêôã])$/u, ["$1s"]],
];

const singulars: readonly Ending[] = [
  [/(?:õe|ão|ãe)s$/u, ["ão"]],
  [/éis$/u, ["el"]],
  [/([aou])is$/u, ["$1l"]],
  [/eis$/u, ["el", "il"]],
  [/ns$/u, ["m"]],
  [/eses$/u, ["ês", "ese"]],
  [/([rz])es$/u, ["$1", "$1e"]],
  [/([aeouáéíóúâêôã])s$/u, ["$1"]],
  [/is$/u, ["il", "i"]],
];

const genders: readonly Ending[] = [
  [/([^ã])o$/u, ["$1a"]],
  [/([^ã])os$/u, ["$1as"]],
  [/or(es)?$/u, ["ora"]],
  [/ês$/u, ["esa"]],
  [/([^ãiu]|[çdnrtvi]i|[bcdglqrt]u)a$/u, ["$1o"]],
  [/([^ãiu]|[çdnrtvi]i|[bcdglqrt]u)as$/u, ["$1os"]],
];

const acceptAll = (): boolean => true;

function formed(key: string, endings: readonly Ending[], exists: (word: string) => boolean) {
  const fitting = key.length > 1 ? endings.find(([ending]) => ending.test(key)) : undefined;
  return fitting?.[1].map((right) => key.replace(fitting[0], right)).find(exists);
}

/** The plural of a noun or adjective in look-up form, the first candidate that `exists`; undefined where there is none. */
export function pluralOf(key: string, exists: (word: string) => boolean = acceptAll): string | undefined {
  return irregular.get(key) ?? (invariable.test(key) ? undefined : formed(key, plurals, exists));
}

/** The singular, likewise. */
export function singularOf(key: string, exists: (word: string) => boolean = acceptAll): string | undefined {
  return irregularSingulars.get(key) ?? formed(key, singulars, exists);
}

/** The same word in the other gender, likewise. */
export function otherGenderOf(
  key: string,
  exists: (word: string) => boolean = acceptAll,
): string | undefined {
  return formed(key, genders, exists);
}
