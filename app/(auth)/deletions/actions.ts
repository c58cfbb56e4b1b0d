"use server";

import { revalidatePath } from "next/cache";
import { attempt } from "@/app/attempt";
import type { FormState } from "@/components/forms/form-state";
import { privacy } from "@/lib/composition/privacy";

/** Takes a deletion back, for who has its link. */
export async function cancelByLink(token: string, _: FormState): Promise<FormState> {
  const state = await attempt({}, () => privacy().cancelDeletion(String(token)));
  revalidatePath("/deletions/[token]", "page");
  return state;
}
