import openapiTS, { astToString } from "openapi-typescript";

const banner = "// Made of the OpenAPI document by `npm run client`; not to be edited.\n\n";

/** Left out of the types: what every answer carries, and what an installation says of itself. */
const leftOut = new Set(["headers", "servers", "example", "examples"]);
const lean = (key: string, value: unknown) => (leftOut.has(key) ? undefined : value);

/** The types of the API's paths, as TypeScript. @param document of the API, by OpenAPI 3.1 */
export async function typesOf(document: object): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(document, lean), { silent: true });
  return banner + astToString(nodes);
}
