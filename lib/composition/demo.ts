import { essayExamples, readEssayExample } from "@/lib/engines/essay/examples/index";
import { pythonExamples, readPythonExample } from "@/lib/engines/python/examples/index";
import type { Actor } from "@/lib/kernel/actor";
import { accounts } from "./accounts";
import { analyses } from "./analyses";

type DemoLogin = { email: string; password: string; role: string };

/** Whether the actor's organisation has no analysis yet, so that seeding twice changes nothing. */
const isEmpty = async (actor: Actor): Promise<boolean> =>
  (await analyses().listAnalyses(actor, { limit: 1 })).items.length === 0;

async function submitEssays(actor: Actor): Promise<void> {
  for (const example of essayExamples) {
    const { title, theme, motivatingText } = example;
    const text = await readEssayExample(example);
    await analyses().submitEssay(actor, { text, title, theme, motivatingText });
  }
}

async function submitPrograms(actor: Actor): Promise<void> {
  for (const example of pythonExamples) {
    const source = await readPythonExample(example);
    await analyses().submitCode(actor, { source, title: example.title["pt-BR"], fileName: example.file });
  }
}

/** What each demo login finds at its first visit; the worker analyses it like any other submission. */
const submitFor: Record<string, (actor: Actor) => Promise<void>> = {
  student: submitEssays,
  developer: submitPrograms,
};

/**
 * Creates the demo's accounts and hands in the example essays and programs.
 * @throws Error outside the demo
 */
export async function seedDemo(): Promise<DemoLogin[]> {
  const logins = await accounts().seedDemoAccounts();
  for (const { userId, role } of logins) {
    const signedIn = await accounts().actorFor(userId);
    const submit = submitFor[role];
    if (signedIn && submit && (await isEmpty(signedIn.actor))) await submit(signedIn.actor);
  }
  return logins.map(({ email, password, role }) => ({ email, password, role }));
}
