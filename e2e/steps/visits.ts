import type { APIRequestContext } from "@playwright/test";
import { finishedAnalysis } from "./analyses";
import { expect, type Role } from "./test";

export type Visit = {
  name: string;
  as: Role;
  status: number;
  /** The path to open; `request` acts for who is signed in. */
  path: (request: APIRequestContext) => Promise<string>;
};

const fixed = (name: string, as: Role, path: string, status = 200): Visit => ({
  name,
  as,
  status,
  path: async () => path,
});

const result = (name: string, as: Role, title: string): Visit => ({
  name,
  as,
  status: 200,
  path: async (request) => `/analyses/${await finishedAnalysis(request, title)}`,
});

/** The path of the newest run of a function, as the administrator's list has it. */
async function runPath(request: APIRequestContext): Promise<string> {
  const page = await (await request.get("/admin/runs?status=completed")).text();
  const path = /\/admin\/runs\/[^"?\\]+/.exec(page)?.[0];
  expect(path, "a completed run in the list").toBeDefined();
  return path ?? "";
}

/** Two example essays of the demo side by side; without `second`, the list to choose from. */
const drafts = (name: string, first: string, second?: string): Visit => ({
  name,
  as: "student",
  status: 200,
  path: async (request) => {
    const path = `/analyses/${await finishedAnalysis(request, first)}/compare`;
    return second ? `${path}?with=${await finishedAnalysis(request, second)}` : path;
  },
});

/** Every page, as those see it who may open it, and the pages for those who may not. */
export const visits: readonly Visit[] = [
  fixed("landing", "stranger", "/"),
  fixed("accuracy", "stranger", "/accuracy"),
  fixed("rules for code", "stranger", "/rules"),
  fixed("a rule for code", "stranger", "/rules/rewrite/list-membership"),
  fixed("a rule that there is not", "stranger", "/rules/rewrite/nothing", 404),
  fixed("the API", "stranger", "/docs/api"),
  fixed("an operation of the API", "stranger", "/docs/api/createEssay"),
  fixed("an operation that there is not", "stranger", "/docs/api/nothing", 404),
  fixed("privacy", "student", "/account/privacy"),
  fixed("audit log", "student", "/organisation/audit"),
  fixed("a deletion that there is not", "stranger", "/deletions/unknown", 404),
  fixed("webhooks", "student", "/organisation/webhooks"),
  fixed("login", "stranger", "/login"),
  fixed("sign-up", "stranger", "/signup"),
  fixed("confirmation of an address", "stranger", "/confirm-signup?token=unknown"),
  fixed("forgotten password", "stranger", "/forgot-password"),
  fixed("new password", "stranger", "/reset-password?token=unknown"),
  fixed("code after a sign-in elsewhere", "stranger", "/sign-in/code"),
  fixed("mailbox", "stranger", "/mailbox"),
  fixed("nowhere", "stranger", "/nowhere", 404),
  fixed("dashboard", "student", "/dashboard"),
  fixed("dashboard with nothing to show", "student", "/dashboard?kind=code"),
  fixed("new essay", "student", "/new"),
  fixed("new code", "developer", "/new?kind=code"),
  result("result of an essay", "student", "O trânsito"),
  result("result of an English essay", "student", "Public transport"),
  result("result of code", "developer", "Contatos sem cuidado"),
  result("result of code with a syntax error", "developer", "Temperaturas"),
  fixed("batches", "student", "/batches"),
  fixed("documents", "student", "/documents"),
  fixed("unknown document", "student", "/documents/0199a1b2-0000-7000-8000-000000000001", 404),
  fixed("search", "student", "/search"),
  fixed("search with hits", "student", "/search?q=leitura"),
  fixed("search without hits", "student", "/search?q=inexistente"),
  fixed("shared passages", "student", "/similarity"),
  fixed("an unknown pair of texts", "student", "/similarity/0199a1b2-0000-7000-8000-000000000001", 404),
  fixed("search that is not understood", "student", "/search?kind=poem"),
  {
    name: "works like one",
    as: "student",
    status: 200,
    path: async (request) => {
      const id = await finishedAnalysis(request, "O trânsito");
      // The index hears of a result a moment later.
      const known = async () => (await request.get(`/api/v1/search/similar/${id}`)).status();
      await expect.poll(known, { timeout: 60_000 }).toBe(200);
      return `/search?like=${id}`;
    },
  },
  fixed(
    "works like one that there is not",
    "student",
    "/search?like=0199a1b2-0000-7000-8000-000000000001",
    404,
  ),
  fixed("notifications", "student", "/notifications"),
  fixed("what is ignored", "student", "/ignored"),
  fixed("account", "student", "/account"),
  fixed("confirmation of another address", "student", "/account/confirm-email?token=unknown"),
  fixed("security of the account", "student", "/account/security"),
  fixed("sessions of the account", "student", "/account/sessions"),
  fixed("organisation of one's own", "student", "/organisation"),
  fixed("classes where there are none", "student", "/organisation/classes", 403),
  fixed("new organisation", "student", "/organisations/new"),
  fixed("a code that opens no class", "student", "/join/ACDEFGHJ"),
  fixed("an invitation that there is not", "student", "/invitations/unknown"),
  drafts("choice of a draft", "O trânsito"),
  drafts("two drafts side by side", "O trânsito", "Public transport"),
  fixed("users", "admin", "/admin"),
  fixed("queue", "admin", "/admin/queue"),
  fixed("runs", "admin", "/admin/runs"),
  { name: "run", as: "admin", status: 200, path: runPath },
  {
    name: "replay of a run",
    as: "admin",
    status: 200,
    path: async (request) => `${await runPath(request)}/replay`,
  },
  fixed("users for somebody else", "student", "/admin", 403),
  fixed("unknown analysis", "student", "/analyses/0199a1b2-0000-7000-8000-000000000001", 404),
];
