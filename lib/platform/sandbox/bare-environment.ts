/**
 * An environment of these variables alone, for a process that runs strangers' code. Next's types ask every environment for a
 * NODE_ENV; this one must not have it.
 */
export const bareEnvironment = (variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv =>
  ({ ...variables }) as Record<string, string> as NodeJS.ProcessEnv;
