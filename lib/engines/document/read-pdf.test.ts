import { describe, expect, it } from "vitest";
import { readPdf } from "./read-pdf";
import { columnLines, type DrawnLine, drawnPdf } from "./testing/drawn-pdf";
import { rawPage } from "./testing/raw-pdf";

const first =
  "A leitura é uma porta que se abre devagar, e quem a atravessa encontra do outro lado um mundo maior do que aquele que deixou para trás.";
const second =
  "Por isso, o acesso aos livros não pode depender da sorte: cabe ao Estado garantir bibliotecas vivas em todos os bairros da cidade.";
const third =
  "Além disso, a escola precisa ensinar a ler por gosto, e não apenas por obrigação, porque o gosto dura mais do que a prova.";

const textsOf = async (bytes: Uint8Array) => (await readPdf(bytes)).map(({ text }) => text);
const textOf = async (lines: readonly DrawnLine[], rotation?: 90 | 180 | 270) =>
  (await textsOf(await drawnPdf([{ lines, rotation }])))[0];

describe("the reading order of a page", () => {
  it("joins lines to paragraphs, told by their indent or by the distance between them", async () => {
    const indented = await columnLines([first, second, third], { x: 60, y: 80, width: 300, indent: 20 });
    expect(await textOf(indented)).toBe([first, second, third].join("\n\n"));
    const apart = await columnLines([first, second, third], { x: 60, y: 80, width: 300, gap: 9 });
    expect(await textOf(apart)).toBe([first, second, third].join("\n\n"));
  });

  it("reads columns one after the other, between a title and a line over all of the width", async () => {
    const left = await columnLines([first, second], { x: 60, y: 120, width: 210, indent: 12 });
    const right = await columnLines([third, first], { x: 310, y: 120, width: 210, indent: 12 });
    const title = { text: "A leitura no Brasil de hoje", x: 180, y: 80, size: 18 };
    const end = {
      text: "Texto publicado em uma revista de ensino, com a permissão de quem o escreveu e assinou.",
      x: 60,
      y: 400,
    };
    expect(await textOf([title, ...right, end, ...left])).toBe(
      [title.text, first, second, third, first, end.text].join("\n\n"),
    );
  });

  it("reads three columns, also where their lines are not on one height", async () => {
    const columns = await Promise.all(
      [first, second, third].map((text, index) =>
        columnLines([text], { x: 50 + index * 170, y: 100 + index * 6.5, width: 150, size: 10 }),
      ),
    );
    expect(await textOf(columns.flat())).toBe([first, second, third].join("\n\n"));
  });

  it("goes on in the next column where a sentence is open", async () => {
    const lines = await columnLines([first], { x: 60, y: 100, width: 120 });
    const half = Math.ceil(lines.length / 2);
    const column = (from: number, to: number, x: number) =>
      lines.slice(from, to).map((line, index) => ({ ...line, x, y: 100 + 13.2 * index }));
    const wide = await columnLines([second], { x: 60, y: 200, width: 450 });
    expect(await textOf([...column(0, half, 60), ...column(half, 99, 240), ...wide])).toBe(
      `${first}\n\n${second}`,
    );
  });

  it("keeps the rows of a table and the items of a list on their own", async () => {
    const cells = [
      ["Ano", "Leitores", "Livros"],
      ["2015", "56 %", "4,96"],
      ["2019", "52 %", "4,95"],
    ];
    const table = cells.flatMap((row, y) =>
      row.map((text, x) => ({ text, x: 60 + x * 120, y: 100 + y * 15 })),
    );
    const list = ["ler todos os dias", "escrever o que leu", "conversar sobre isso"].flatMap(
      (text, index) => [
        { text: "•", x: 70, y: 180 + index * 14 },
        { text, x: 90, y: 180 + index * 14 },
      ],
    );
    expect(await textOf([...table, ...list])).toBe(
      "Ano\tLeitores\tLivros\n2015\t56 %\t4,96\n2019\t52 %\t4,95\n\n• ler todos os dias\n\n• escrever o que leu\n\n• conversar sobre isso",
    );
  });

  it("mends words that the ends of lines divide, and keeps hyphens that belong to a word", async () => {
    const lines = [
      "O povo quer educa-",
      "ção e saúde. Fazê-",
      "lo esperar é adi-",
      "ar o futuro; entregou-",
      "se a conta ao guarda-",
      "chuva do pós-",
      "guerra.",
    ];
    expect(await textOf(lines.map((text, index) => ({ text, x: 60, y: 80 + index * 13 })))).toBe(
      "O povo quer educação e saúde. Fazê-lo esperar é adiar o futuro; entregou-se a conta ao guarda-chuva do pós-guerra.",
    );
  });

  it.each([90, 180, 270] as const)("reads a page that is turned by %i degrees", async (rotation) => {
    const lines = await columnLines([first, second], { x: 60, y: 80, width: 300, gap: 9 });
    expect(await textOf(lines, rotation)).toBe(`${first}\n\n${second}`);
  });

  it("reads text that leads upwards after the text of the page, and a tilted scan's like any other", async () => {
    const lines = await columnLines([first], { x: 60, y: 80, width: 300 });
    expect(await textOf([{ text: "na margem", x: 30, y: 600, turned: -90 }, ...lines])).toBe(
      `${first}\n\nna margem`,
    );
    const angle = (2 * Math.PI) / 180;
    const tilted = lines.map(({ text, x, y, size }) => ({
      text,
      size,
      x: x * Math.cos(angle) - y * Math.sin(angle),
      y: x * Math.sin(angle) + y * Math.cos(angle),
      turned: 2,
    }));
    expect(await textOf(tilted)).toBe(first);
  });
});

describe("the words of a page", () => {
  it("stand where their text does, in fractions of the page", async () => {
    const [page] = await readPdf(
      await drawnPdf([{ lines: [{ text: "Um belo dia", x: 59.5, y: 421, size: 20 }] }]),
    );
    expect(page?.words.map(({ start, end }) => page.text.slice(start, end))).toEqual(["Um", "belo", "dia"]);
    const [um, belo, dia] = page?.words ?? [];
    expect(um?.box.x).toBeCloseTo(0.1, 3);
    expect(um?.box.y).toBeCloseTo((421 - 16) / 842, 3);
    expect(um?.box.height).toBeCloseTo(20.4 / 842, 3);
    expect((belo?.box.x ?? 0) * 595).toBeCloseTo(59.5 + 35, -1);
    expect(((dia?.box.x ?? 0) + (dia?.box.width ?? 0)) * 595).toBeCloseTo(59.5 + 100, -1);
    expect(um?.confidence).toBeNull();
  });

  it("have their halves in two places where a line divides them", async () => {
    const lines = [
      { text: "Sem educa-", x: 60, y: 80 },
      { text: "ção nada muda.", x: 60, y: 93 },
    ];
    const [page] = await readPdf(await drawnPdf([{ lines }]));
    const words = page?.words.map(({ start, end, box }) => [
      page.text.slice(start, end),
      Math.round(box.y * 842),
    ]);
    expect(words?.slice(0, 4)).toEqual([
      ["Sem", 71],
      ["educa", 71],
      ["ção", 84],
      ["nada", 84],
    ]);
  });

  it("stand where they are seen on a page that is turned", async () => {
    const [page] = await readPdf(
      await drawnPdf([{ lines: [{ text: "Canto", x: 20, y: 30 }], rotation: 90 }]),
    );
    const box = page?.words[0]?.box;
    expect((box?.x ?? 0) * 842).toBeCloseTo(842 - 30 - 2, -1);
    expect((box?.height ?? 0) * 595).toBeGreaterThan((box?.width ?? 0) * 842);
  });
});

describe("the letters of a page", () => {
  const font = (rest: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${rest} >>`;
  const show = (text: string) => `BT /F1 12 Tf 60 700 Td (${text}) Tj ET`;

  it("are apart where the file draws a ligature", async () => {
    const encoding = "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >>";
    const bytes = rawPage({ content: show("o\\001cial, \\002uxo e a\\001m"), font: font(encoding) });
    expect(await textsOf(bytes)).toEqual(["oficial, fluxo e afim"]);
  });

  it("have their accents where the file draws them before or after their letter", async () => {
    const encoding =
      "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /cedilla /tilde /acute /dotlessi /circumflex] >>";
    const tex = rawPage({
      content: show("educa\\001c\\002ao, pa\\003\\004s, voc\\005e"),
      font: font(encoding),
    });
    expect(await textsOf(tex)).toEqual(["educação, país, você"]);
    const map =
      "1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <c1> <0327> <c2> <0303> <c3> <0301> endbfchar 1 beginbfrange <20> <7e> <0020> endbfrange";
    const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap ${map} endcmap end end`;
    const combined = rawPage({
      content: show("educac\\301a\\302o, pai\\303s"),
      font: font("/Encoding /WinAnsiEncoding /ToUnicode 6 0 R"),
      more: [{ dictionary: "", data: Buffer.from(cmap) }],
    });
    expect(await textsOf(combined)).toEqual(["educação, país"]);
  });

  it("are left to recognition where the file does not say which they are", async () => {
    const map =
      "1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange";
    const bytes = rawPage({
      content: show("nada disto se sabe"),
      font: font("/Encoding /WinAnsiEncoding /ToUnicode 6 0 R"),
      more: [{ dictionary: "", data: Buffer.from(`begincmap ${map} endcmap`) }],
    });
    expect(await textsOf(bytes)).toEqual([""]);
  });
});

describe("pages without a text", () => {
  const image = {
    dictionary:
      "/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray",
    data: Buffer.from([0, 99, 200, 255]),
  };
  const page = "/Resources << /Font << /F1 5 0 R >> /XObject << /I 6 0 R >> >>";
  const scan = (text: string) =>
    rawPage({
      content: `q 500 0 0 700 50 50 cm /I Do Q BT /F1 5 Tf 50 30 Td (${text}) Tj ET`,
      page,
      more: [image],
    });

  it("are blank ones, scans, and scans with a number on them", async () => {
    expect(await textsOf(rawPage({ content: "" }))).toEqual([""]);
    expect(await textsOf(scan(""))).toEqual([""]);
    expect(await textsOf(scan("12"))).toEqual([""]);
  });

  it("are not those that have a picture among their text", async () => {
    expect(await textsOf(scan(first.replace("é", "\\351").replace("á", "\\341")))).toEqual([first]);
  });
});
