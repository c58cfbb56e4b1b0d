import { join } from "node:path";
import { env, requireSetting } from "@/lib/config/env";
import { systemClock } from "@/lib/kernel/clock";
import { makeDiskStorage } from "@/lib/platform/storage/adapters/disk";
import { makeS3Storage } from "@/lib/platform/storage/adapters/s3";
import { makeObjectLinks } from "@/lib/platform/storage/adapters/signed-links";
import { makeVercelBlobStorage } from "@/lib/platform/storage/adapters/vercel-blob";
import type { ObjectStorage } from "@/lib/platform/storage/port";

/** Where links of our own lead: the route of `app/api/v1/objects`. */
const linkPath = "/api/v1/objects/";

function openStorage(): ObjectStorage {
  const settings = env();
  const folder = (name: string) => join(/* turbopackIgnore: true */ settings.dataFolder, name);
  const spoolFolder = folder("outgoing");
  if (settings.STORAGE === "s3") {
    const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
    return makeS3Storage({
      bucket: requireSetting("S3_BUCKET"),
      region: settings.S3_REGION,
      endpoint: settings.S3_ENDPOINT,
      forcePathStyle: settings.S3_FORCE_PATH_STYLE,
      credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
      linksToStore: settings.S3_LINKS,
      spoolFolder,
    });
  }
  if (settings.STORAGE === "vercel-blob")
    return makeVercelBlobStorage({ token: requireSetting("BLOB_READ_WRITE_TOKEN"), spoolFolder });
  return makeDiskStorage(folder("objects"));
}

let opened: ObjectStorage | undefined;

/** The one object storage of the process, as the settings choose it. */
export function storage(): ObjectStorage {
  opened ??= openStorage();
  return opened;
}

let links: ReturnType<typeof makeObjectLinks> | undefined;

/** Links by which objects are handed out without signing in. */
export function objectLinks(): ReturnType<typeof makeObjectLinks> {
  links ??= makeObjectLinks({
    storage: storage(),
    secret: () => requireSetting("ELYSIA_SECRET"),
    address: () => `${env().baseUrl}${linkPath}`,
    clock: systemClock,
  });
  return links;
}
