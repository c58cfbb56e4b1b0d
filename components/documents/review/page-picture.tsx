"use client";

import Image from "next/image";
import { classNames } from "@/components/ui/class-names";
import { isDoubtful, type Word } from "./doubt";

type PagePictureProps = {
  src: string;
  label: string;
  words: readonly Word[];
  chosen: number | null;
  onChoose: (word: number) => void;
};

const percent = (fraction: number): string => `${fraction * 100}%`;

/** The picture of a page with the boxes of its words over it. For the eye and the pointer: the text beside it says the same. */
export function PagePicture({ src, label, words, chosen, onChoose }: PagePictureProps) {
  return (
    <div className="relative overflow-hidden lg:sticky lg:top-20 rounded-lg border border-line bg-white shadow-card">
      {/* Drawn for whoever is signed in: nothing in between may fetch it. Its own sides count once it is there. */}
      <Image src={src} alt={label} width={1240} height={1754} unoptimized className="block h-auto w-full" />
      <div aria-hidden className="absolute inset-0">
        {words.map((word, index) => (
          <button
            key={word.start}
            type="button"
            tabIndex={-1}
            onClick={() => onChoose(index)}
            onMouseEnter={() => onChoose(index)}
            className={classNames(
              "absolute rounded-sm",
              isDoubtful(word) && "bg-[oklch(0.85_0.14_85/0.35)]",
              index === chosen && "outline-2 outline-offset-1 outline-[oklch(0.5_0.12_200)]",
            )}
            style={{
              left: percent(word.box.x),
              top: percent(word.box.y),
              width: percent(word.box.width),
              height: percent(word.box.height),
            }}
          />
        ))}
      </div>
    </div>
  );
}
