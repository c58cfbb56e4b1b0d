import type { FileUp } from "lucide-react";

/** The endings of documents, for a file picker. What a file is, is told by its content. */
export const documentEndings = [
  ...[".pdf", ".docx", ".txt", ".md"],
  ...[".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff"],
];

type PickProps = {
  label: string;
  icon: typeof FileUp;
  accept: string;
  /** Whether a camera takes one picture, where there is one. */
  camera?: boolean;
  onPick: (files: readonly File[]) => void;
};

/** Chooses files, or takes a picture. */
export function UploadPick({ label, icon: Icon, accept, camera = false, onPick }: PickProps) {
  return (
    <label className="inline-flex cursor-pointer items-center gap-2 rounded-md font-medium text-accent focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent hover:underline">
      <Icon aria-hidden className="size-4" />
      {label}
      <input
        type="file"
        multiple={!camera}
        accept={accept}
        {...(camera && { capture: "environment" as const })}
        className="sr-only"
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
