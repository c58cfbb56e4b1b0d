import { describe, expect, it } from "vitest";
import { countEnglishSyllables } from "./syllables-en";
import { countPortugueseSyllables } from "./syllables-pt";

/** Divided as dictionaries do. */
const portuguese = `
a ao pai mãe pão céu rei mui-to não são põe lei dois mais trem bem
ca-sa lu-a ri-o di-a vo-o le-em po-e-ta te-a-tro sa-ú-de pa-ís pais ba-ú ra-iz ju-iz ru-im ca-ir a-in-da ra-i-nha mo-i-nho vi-ú-va ru-í-do sa-í-da
á-gua qua-tro guer-ra que-ri-do se-quên-cia lin-gua-gem a-guen-tar á-rea sé-rie má-goa his-tó-ria fa-mí-lia co-lé-gio ci-ên-cia
es-pon-tâ-neo pa-ci-ên-cia vi-o-lên-cia cri-an-ça vi-a-gem na-ci-o-nal de-mo-cra-ci-a a-le-gri-a so-ci-al re-al
sau-da-de pai-sa-gem cui-da-do gra-tui-to i-dei-a he-rói cha-péu mui-tos con-tri-bu-in-te sa-in-do sa-iu mai-o prai-a
co-ra-ção e-du-ca-ção ci-da-dãos ca-mi-nhões mães cãi-bra ór-gão bên-ção si-tu-a-ção a-ções
re-u-ni-ão pro-i-bir co-in-ci-dir rei-nar re-i-te-rar ex-pe-ri-ên-cia cons-ci-ên-cia trans-por-te pneu psi-co-lo-gi-a ad-vo-ga-do ap-to
tor-nou-se fa-zê-lo guar-da-chu-va con-cei-to pre-con-cei-to fei-to ou-tro en-quan-to u-ni-ver-si-da-de
`
  .split(/\s+/)
  .filter(Boolean);

/** Hyphens that are spelled: the division alone cannot tell them. */
const spelledHyphen: Readonly<Record<string, string>> = {
  tornouse: "tornou-se",
  fazêlo: "fazê-lo",
  guardachuva: "guarda-chuva",
};

describe("countPortugueseSyllables", () => {
  it.each(portuguese)("%s", (division) => {
    const joined = division.replaceAll("-", "");
    expect(countPortugueseSyllables(spelledHyphen[joined] ?? joined)).toBe(division.split("-").length);
  });

  it("knows at least sixty words, and counts capitals, decomposed letters and letterless words", () => {
    expect(portuguese.length).toBeGreaterThanOrEqual(60);
    expect(countPortugueseSyllables("HISTÓRIA")).toBe(3);
    expect(countPortugueseSyllables("histo\u0301ria")).toBe(3);
    expect(countPortugueseSyllables("d’água")).toBe(2);
    expect(countPortugueseSyllables("km")).toBe(1);
  });
});

describe("countEnglishSyllables", () => {
  it.each([
    ["cat", 1],
    ["make", 1],
    ["makes", 1],
    ["walked", 1],
    ["wanted", 2],
    ["table", 2],
    ["people", 2],
    ["boxes", 2],
    ["reality", 4],
    ["science", 2],
    ["lovely", 2],
    ["government", 3],
    ["environment", 4],
    ["being", 2],
    ["going", 2],
    ["don't", 1],
    ["well-being", 3],
    ["the", 1],
    ["education", 4],
    ["society", 4],
    ["naïve", 2],
  ])("%s has %i", (word, count) => {
    expect(countEnglishSyllables(word)).toBe(count);
  });
});
