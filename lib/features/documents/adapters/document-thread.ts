import { detectKind } from "@/lib/engines/document/detect";
import { DocumentError } from "@/lib/engines/document/document-error";
import { type Recogniser, RecognitionError } from "@/lib/engines/document/ocr/types";
import { pageImage } from "@/lib/engines/document/page-image";
import { readDocument } from "@/lib/engines/document/read-document";
import type { DocumentPage, FileKind } from "@/lib/engines/document/types";
import type { DocumentKind, ReadPage } from "../domain/document";

export type DocumentTask =
  | { task: "detect"; bytes: Uint8Array }
  | { task: "read"; bytes: Uint8Array }
  | { task: "recognise"; bytes: Uint8Array; kind: DocumentKind; number: number }
  | { task: "draw"; bytes: Uint8Array; kind: DocumentKind; number: number };

/** What a task came to; errors cross threads as codes. */
export type DocumentAnswer<T> = { value: T } | { fault: string };

/** Enough for recognition. */
const recognitionDpi = 300;
/** Enough for a screen. */
const viewDpi = 150;
const viewPixels = 2_000;

const imageKinds: ReadonlySet<FileKind> = new Set<FileKind>(["pdf", "png", "jpeg", "webp", "tiff"]);

let recogniser: Promise<Recogniser> | undefined;

/** Started at its first use, and kept. */
function sharedRecogniser(): Promise<Recogniser> {
  recogniser ??= import("@/lib/engines/document/ocr/recognise").then(({ openRecogniser }) =>
    openRecogniser(),
  );
  return recogniser;
}

/** A page without text in a kind that has pictures of pages is one to recognise. */
const toReadPage = (kind: FileKind, page: DocumentPage): ReadPage => ({
  ...page,
  isRead: page.text !== "" || !imageKinds.has(kind),
});

async function read(bytes: Uint8Array): Promise<ReadPage[]> {
  const { kind, pages } = await readDocument(bytes);
  return pages.map((page) => toReadPage(kind, page));
}

async function recognise({
  bytes,
  kind,
  number,
}: Extract<DocumentTask, { task: "recognise" }>): Promise<ReadPage> {
  const image = await pageImage(bytes, kind, number, { dpi: recognitionDpi });
  const page = await (await sharedRecogniser()).recognise(image, { languages: ["por", "eng"], number });
  return { ...page, isRead: true };
}

function run(task: DocumentTask): Promise<FileKind | ReadPage[] | ReadPage | Uint8Array> {
  switch (task.task) {
    case "detect":
      return detectKind(task.bytes);
    case "read":
      return read(task.bytes);
    case "recognise":
      return recognise(task);
    case "draw":
      return pageImage(task.bytes, task.kind, task.number, { dpi: viewDpi, longest: viewPixels });
  }
}

/** What runs in a worker thread: the engine, away from the event loop that keeps leases and answers requests. */
export default async function runTask(
  task: DocumentTask,
): Promise<DocumentAnswer<FileKind | ReadPage[] | ReadPage | Uint8Array>> {
  try {
    return { value: await run(task) };
  } catch (error) {
    if (error instanceof DocumentError) return { fault: error.code };
    if (error instanceof RecognitionError) return { fault: error.fault };
    throw error;
  }
}
