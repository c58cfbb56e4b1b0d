import { openDatabase } from "@/db/client";
import { createTestDatabase } from "./test-database";

/** A fresh database, open as the application's role. @param connections how many it may have at once */
export async function openTestDatabase(connections = 10) {
  const postgres = await createTestDatabase();
  const database = openDatabase(postgres.appUrl, connections);
  return {
    ...{ postgres, database },
    stop: async (): Promise<void> => {
      await database.close();
      await postgres.drop();
    },
  };
}
