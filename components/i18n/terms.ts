import type portuguese from "@/messages/pt-BR.json";

/** Parts of the catalogue that are looked up by a value that comes with the data. */
const termGroups = [
  "errors",
  "fieldProblems",
  "kinds",
  "statuses",
  "steps",
  "categories",
  "severities",
  "competencies",
  "annulments",
  "repertoireKinds",
  "supportKinds",
  "essaySources",
  "runStatuses",
  "attemptStatuses",
  "workerStates",
  "roles",
  "memberRoles",
  "languages",
  "permissions",
  "permissionGroups",
  "quotas",
  "plans",
  "organisationKinds",
  "auditActions",
  "auditTargets",
  "webhookEvents",
  "documentStatuses",
  "entityKinds",
] as const;
export type TermGroup = (typeof termGroups)[number];
type TermMessages = Partial<Pick<typeof portuguese, TermGroup>>;

/**
 * Gives the word for a value of the data, such as a status or an error code. A value that the catalogue does not
 * know (an engine may be newer than this page) is shown as it is, its hyphens as spaces.
 */
export function termIn(messages: TermMessages) {
  return (group: TermGroup, name: string): string => {
    const words: Readonly<Record<string, string>> = messages[group] ?? {};
    return Object.hasOwn(words, name) ? (words[name] ?? name) : name.replaceAll("-", " ");
  };
}

export type Term = ReturnType<typeof termIn>;
