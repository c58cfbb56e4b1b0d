/**
 * Settings without the servers that the environment names for the suites of their adapters. A product that a test starts has
 * none, unless the test gives it one: others would count and index there as well.
 */
export const withoutServers = { ELASTICSEARCH_URL: "", REDIS_URL: "" };
