/** Values, as they are written in Python, on which versions of a program that nearly agree tend to part. */

const words = (text: string): string[] => text.trim().split(/\s+/u);

export const smallIntegers = ["0", "1", "2", "3", "4", "1", "2", "5"];

export const integers = words(`
  0 1 -1 2 -2 3 -3 -4 5 6 -6 7 8 9 10 12 17 25 -30 49 64 99 100 101 127 128 -128 255 256 257 -257
  400 1000 1023
`);

/** Integers that a program may take as a size, or as a number of rounds: they come last. */
export const largeIntegers = words(`
  1500 4096 9999 65536 100003 1000000 2147483647 2147483648 -2147483649 9007199254740993
  9223372036854775808 -9223372036854775809 1000000000000000000000 1267650600228229401496703205375
  1329227995784915872903807060280344575
`);

export const floats = words(`
  0.0 -0.0 1.0 -1.0 2.0 3.0 0.5 -0.5 1.5 2.5 -2.5 0.1 0.2 0.3 0.7 -90.0 -4.0 3.7 -3.7 2.675 1e-9
  1e-6 1e9 1e16 -1e16 0.3333333333333333 9007199254740992.0 1e300 5e-324 100.0 99.99 725.0
`);

export const wildFloats = ["nan", "inf", "-inf"];

export const smallStrings = ["a", "b", "ab", "aa", "c", "ba", "", "abc"];

const plainStrings = words(`
  a A b B z aa ab ba aab aaa aaaa abc abab abcabc aAbB Ab 0 1 12 007 -3 +5 1_000 3.5 -0.5 1e3 0x1f
  inf 3,4 a,b a,,b , ; x=1 = . .. a.b / a/b/ ' * %s {} () ( )( ([)] {[]} aba abba x@y.z #1 True
  None é ß SS straße STRASSE İ ı ǆ ﬁ ² ٣ ½ Ⅷ 日本 😀b Zürich ÉCOLE école snake_case CamelCase 12:30
  2024-02-29 1900-01-01 a:1,b:2 k=v;k2=v2 192.168.0.1 A1b2 MCMXCIV 101 zzz aA
  abcdefghijklmnopqrstuvwxyz racecar
`);

/** With white space, and as escapes. */
const spacedStrings =
  "| |a b|a  b | a|a |\\ta|a\\tb|a\\nb|a\\r\\nb\\n|\\n|a\\n\\nb|one two one|hello world| 4|5 |1 2|1 2 9|a, b|k: v|\\\\|the cat and the dog|e\\u0301|\\x00|a\\u00a0b|a\\u2028b|a\\x1fb|a\\x0bb|don't stop|3 + 4|1 2\\n3 4|a\\tb\\tc|  a  b  |No lemon, no melon".split(
    "|",
  );

export const strings = [...plainStrings, ...spacedStrings];

/** What bytes are made of. */
export const bytes = ["a", "b", "A", " ", "0", ",", "\\n", "\\x00", "\\xff", "\\xc3\\xa9"];

/** What longer texts are made of. */
export const alphabets = [
  "ab",
  "abc",
  "01",
  "0123456789",
  "12 ",
  "abcAB ,.-012()\u00e9",
  "()[]{}",
  "aeiou xyz",
];

/** Pairs of texts that a comparison without regard to case, or a search, may treat differently. */
export const stringPairs: readonly (readonly [string, string])[] = [
  ["straße", "STRASSE"],
  ["aaaa", "aa"],
  ["abcab", "ab"],
  ["cab", "ab"],
  ["a, b", ", "],
  ["ab", "ba"],
  ["aba", "a"],
  ["a--b", "--"],
  ["ﬁn", "FIN"],
  ["xyxyx", "xyx"],
  ["abc", ""],
  ["", "a"],
];

/** Lists of numbers whose sum depends on the way it is taken, or whose order on how it is kept. */
export const floatLists = [
  "[0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]",
  "[0.1, 0.2, 0.3]",
  "[1e16, 1.0, -1e16]",
  "[0.1, 0.7, 0.2, 0.3]",
  "[-0.0]",
  "[0.0, -0.0]",
  "[1e308, 1e308, -1e308]",
  "[2.5, 0.5, 1.5, -0.5]",
];

/** Lists of values of different types. */
export const mixedLists = [
  "[1, True, 1.0]",
  "[True, False, 1, 0]",
  "[1, 'a', 2.0, None]",
  "[None, 0, '', False, []]",
  "[0.0, -0.0, 0]",
  "[nan, 1.0, nan]",
  "[3, 3.0, 2]",
  "['b', 'B', 'a', 'A']",
  "[[1], [1], [2]]",
  "[[1, 2], [3], []]",
  "[(1, 2), (1, 1), (0, 5)]",
  "[(1, 'b'), (1, 'a'), (2, 'a')]",
  "[('a', 2), ('a', 1), ('b', 0)]",
  "[{'a': 1}, {'a': 1}]",
  "[Blank(), None]",
  "[9, 3, 7, 3, 9, 1]",
  "[10, 9, 2, 33, 1]",
  "['10', '9', '2']",
  "[-1, -2, 2, 1]",
  "[2, 2, 2, 2, 2]",
  "[Text('a'), 'a']",
  "[1000, 257, 1000, -5, 257]",
];

/** Functions that a function is handed. */
export const functions = [
  "spy(lambda *a: a[0] if a else 0)",
  "spy(lambda *a: 1)",
  "spy(lambda *a: None)",
  "spy(lambda *a: bool(a and a[0]))",
  "spy(lambda *a: str(a))",
  "spy(lambda *a: [a])",
  "spy(lambda a=0, *b: (a * 7 + 3) % 5)",
  "spy(lambda a=0, *b: a % 2 == 0)",
  "spy(lambda a, b: a + b)",
  "spy(lambda a, b: a - b)",
  "spy(fail_on(2))",
  "spy(fail_on(1))",
];

/** Texts of files that a function is handed, as a string literal holds them. */
export const files = [
  "",
  "1\\n2\\n",
  "1\\nx\\n",
  "a b\\nc\\n",
  "a\\n\\nb",
  "1 2\\n3 4\\n",
  " a \\n",
  "x=1\\ny=2\\n",
  "1,2\\n3,4",
];
