const reading =
  /\binput\s*\(|\bsys\.stdin\b|\bfrom\s+sys\s+import\b.*\bstdin\b|\bopen\s*\(\s*0\b|\bos\.read\s*\(/u;

/** Whether a file seems to read the standard input: it is a program, which is run as a whole. */
export const readsInput = (source: string): boolean => reading.test(source);
