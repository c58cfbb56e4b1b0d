import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const runFile = promisify(execFile);

/** Lines that a piece of about a hundred has. */
const shortest = 80;
const longest = 125;
const target = 100;

/** A line that begins a statement of the file's outermost level which continues none. */
const beginsStatement = /^(?:def |class |async def |@|if |for |import |from |[A-Za-z_]\w* = )/u;

/** Cuts a file at its outermost level into pieces of about a hundred lines. */
export function cutFile(source: string): string[] {
  const lines = source.split("\n");
  const pieces: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at + target;
    while (
      end < lines.length &&
      !(beginsStatement.test(lines[end] ?? "") && !(lines[end - 1] ?? "").startsWith("@"))
    )
      end += 1;
    const count = Math.min(end, lines.length) - at;
    if (count >= shortest && count <= longest) pieces.push(`${lines.slice(at, end).join("\n")}\n`);
    at = end;
  }
  return pieces;
}

/** Pieces of the modules of Python's own library on this machine. @throws Error where there is no `python3` */
export async function libraryPieces(most: number): Promise<string[]> {
  const { stdout } = await runFile(
    "python3",
    ["-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"],
    {
      timeout: 10_000,
    },
  );
  const folder = stdout.trim();
  const names = (await readdir(folder)).filter((name) => name.endsWith(".py")).sort();
  const pieces: string[] = [];
  for (const name of names) {
    if (pieces.length >= most) break;
    pieces.push(...cutFile(await readFile(join(folder, name), "utf8")));
  }
  return pieces.slice(0, most);
}

/** As many files as asked for, each unlike all others: pieces with a constant of their own. */
export const uniqueFiles = (pieces: readonly string[], count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `VARIANT_${index} = ${index * 7919}\n${pieces[index % pieces.length] ?? ""}`,
  );
