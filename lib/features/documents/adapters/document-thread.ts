import { detectKind } from "@/lib/engines/document/detect";
import type { FileContent } from "@/lib/engines/document/file-content";
import type { Recogniser } from "@/lib/engines/document/ocr/types";
import { pageImage } from "@/lib/engines/document/page-image";
import { readDocument } from "@/lib/engines/document/read-document";
import type { DocumentPage, FileKind } from "@/lib/engines/document/types";
import type { DocumentKind, ReadPage } from "../domain/document";
import { withFile } from "./file-on-disk";
import { answerOf, type ThreadAnswer } from "./thread-answer";

export type DocumentTask =
  | { task: "detect"; bytes: Uint8Array }
  | { task: "read"; path: string }
  | { task: "recognise"; path: string; kind: DocumentKind; number: number }
  | { task: "draw"; path: string; kind: DocumentKind; number: number };

/** Enough for recognition. */
const recognitionDpi = 300;
/** Enough for a screen. */
const viewDpi = 150;
const viewPixels = 2_000;

const imageKinds: ReadonlySet<FileKind> = new Set<FileKind>(["pdf", "png", "jpeg", "webp", "tiff"]);

let recogniser: Promise<Recogniser> | undefined;

/** Started at its first use, and kept; a thread recognises one page at a time. */
function sharedRecogniser(): Promise<Recogniser> {
  recogniser ??= import("@/lib/engines/document/ocr/recognise").then(({ openRecogniser }) =>
    openRecogniser({ workers: 1 }),
  );
  return recogniser;
}

/** A page without text in a kind that has pictures of pages is one to recognise. */
const toReadPage = (kind: FileKind, page: DocumentPage): ReadPage => ({
  ...page,
  isRead: page.text !== "" || !imageKinds.has(kind),
});

async function read(file: FileContent): Promise<ReadPage[]> {
  const { kind, pages } = await readDocument(file);
  return pages.map((page) => toReadPage(kind, page));
}

async function recognise(file: FileContent, kind: DocumentKind, number: number): Promise<ReadPage> {
  const image = await pageImage(file, kind, number, { dpi: recognitionDpi, isGrey: true });
  const page = await (await sharedRecogniser()).recognise(image, { languages: ["por", "eng"], number });
  return { ...page, isRead: true };
}

function run(task: DocumentTask): Promise<FileKind | ReadPage[] | ReadPage | Uint8Array> {
  switch (task.task) {
    case "detect":
      return detectKind(task.bytes);
    case "read":
      return withFile(task.path, read);
    case "recognise":
      return withFile(task.path, (file) => recognise(file, task.kind, task.number));
    case "draw":
      return withFile(task.path, (file) =>
        pageImage(file, task.kind, task.number, { dpi: viewDpi, longest: viewPixels }),
      );
  }
}

/** What runs in a worker thread: the engine, away from the event loop that keeps leases and answers requests. */
export default function runTask(
  task: DocumentTask,
): Promise<ThreadAnswer<FileKind | ReadPage[] | ReadPage | Uint8Array>> {
  return answerOf(() => run(task));
}
