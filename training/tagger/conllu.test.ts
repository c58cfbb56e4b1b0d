import { expect, it } from "vitest";
import { readConllu } from "./conllu";

const lines = [
  "# sent_id = 1",
  "# text = Gosto do mar.",
  "1\tGosto\tgostar\tVERB\t_\tNumber=Sing|Person=1\t0\troot\t_\t_",
  "2-3\tdo\t_\t_\t_\t_\t_\t_\t_\t_",
  "2\tde\tde\tADP\t_\t_\t4\tcase\t_\t_",
  "3\to\to\tDET\t_\tGender=Masc\t4\tdet\t_\t_",
  "3.1\tvazio\tvazio\tNOUN\t_\t_\t_\t_\t_\t_",
  "4\tmar\tmar\tNOUN\t_\t_\t1\tobl\t_\tSpaceAfter=No",
  "5\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_",
];

it.each(["\n", "\r\n"])("reads words, features and multiword tokens, not empty nodes", (end) => {
  const content = [...lines, "", ...lines, "", ""].join(end);
  const [first, ...others] = readConllu(content);
  expect(others).toEqual([first]);
  expect(first?.text).toBe("Gosto do mar.");
  expect(first?.words.map(({ form, upos }) => `${form}/${upos}`).join(" ")).toBe(
    "Gosto/VERB de/ADP o/DET mar/NOUN ./PUNCT",
  );
  expect(first?.words[0]).toEqual({
    form: "Gosto",
    lemma: "gostar",
    upos: "VERB",
    features: { Number: "Sing", Person: "1" },
  });
  expect(first?.multiwords).toEqual([{ form: "do", from: 1, to: 3 }]);
});
