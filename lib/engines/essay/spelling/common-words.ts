import { stopWords } from "../text/stop-words";

/* Everyday and essay vocabulary: between two words that a slip may stand for, the common one is likelier. */
const english = `
people person man men woman women child children family families friend friends school student students teacher education university life world country countries government governments
society social problem problems solution solutions reason reasons cause effect important importance necessary different difference possible difficult environment environmental pollution
technology internet computer phone media information communication money work job jobs health healthy hospital doctor time year years day days today future past water energy city cities
believe receive achieve friend beginning successful until definitely separate occurred experience knowledge opinion although because therefore example development history public political
know think say see want need use help live learn study become become change improve increase reduce create provide support feel great good better best bad worse new old young large small`;

/** Common English words. */
export const commonWords: ReadonlySet<string> = new Set([
  ...english.split(/\s+/).filter(Boolean),
  ...stopWords.en,
]);
