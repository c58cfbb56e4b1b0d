"use server";

import { revalidatePath } from "next/cache";
import { notifications } from "@/lib/composition/notifications";
import { requireSession } from "@/lib/composition/session";

export async function markAllRead(): Promise<void> {
  const { actor } = await requireSession("/notifications");
  await notifications().markRead(actor, "all");
  revalidatePath("/", "layout");
}
