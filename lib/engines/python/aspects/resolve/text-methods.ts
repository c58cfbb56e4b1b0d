import { builtText, numbersOf, textsOf, type Value, type Values } from "./value";

const rot13 = (text: string) =>
  text.replace(/[a-z]/giu, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });

const fromHex = (text: string) =>
  text
    .replace(/\s+/gu, "")
    .replace(/[\da-f]{2}/giu, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));

const reverse = (text: string) => Array.from(text).toReversed().join("");

const fromBytes = (text: string) => Buffer.from(text, "latin1").toString("utf8");

/** Text from another one that encodes it, by the dotted path of the function. */
const decoders: Readonly<Record<string, (text: string) => string>> = {
  "base64.b64decode": (text) => Buffer.from(text, "base64").toString("latin1"),
  "base64.standard_b64decode": (text) => Buffer.from(text, "base64").toString("latin1"),
  "base64.urlsafe_b64decode": (text) => Buffer.from(text, "base64url").toString("latin1"),
  "base64.decodebytes": (text) => Buffer.from(text, "base64").toString("latin1"),
  "base64.b16decode": fromHex,
  "binascii.a2b_base64": (text) => Buffer.from(text, "base64").toString("latin1"),
  "binascii.unhexlify": fromHex,
  "binascii.a2b_hex": fromHex,
  "builtins.bytes.fromhex": fromHex,
  "builtins.bytearray.fromhex": fromHex,
  "builtins.str": (text) => text,
  "builtins.bytes": (text) => text,
  "urllib.parse.unquote": (text) =>
    fromBytes(text.replace(/%([\da-f]{2})/giu, (_, pair) => String.fromCharCode(Number.parseInt(pair, 16)))),
  "sys.intern": (text) => text,
  "os.path.expanduser": (text) => text,
  "os.path.abspath": (text) => text,
  "os.path.realpath": (text) => text,
  "pathlib.Path": (text) => text,
  "pathlib.PurePath": (text) => text,
  "pathlib.PosixPath": (text) => text,
};

const byCodec: Readonly<Record<string, (text: string) => string>> = {
  rot13,
  rot_13: rot13,
  hex: fromHex,
  hex_codec: fromHex,
  base64: (text) => Buffer.from(text, "base64").toString("latin1"),
  base64_codec: (text) => Buffer.from(text, "base64").toString("latin1"),
};

const textOf = (value: Value | undefined) => (value?.kind === "text" ? value.text : undefined);

/** What a function of Python's library gives for text that is known; undefined for one that is not followed. */
export function decodedText(path: string, args: readonly Values[]): Values | undefined {
  const [first] = args[0] ?? [];
  const [second] = args[1] ?? [];
  const text = textOf(first);
  if (path === "pathlib.Path.home") return builtText("~");
  if (path === "os.path.join") {
    const parts = args.map(([value]) => textOf(value));
    return parts.every((part) => part !== undefined) ? builtText(parts.join("/")) : [];
  }
  if (path === "codecs.decode" || path === "codecs.encode") {
    const decode = byCodec[(textOf(second) ?? "").toLowerCase().replaceAll("-", "_")];
    return text !== undefined && decode ? builtText(decode(text)) : [];
  }
  if (path === "builtins.bytes" || path === "builtins.bytearray") {
    const numbers = first && numbersOf(first);
    return numbers ? builtText(String.fromCharCode(...numbers.map((number) => number & 0xff))) : [];
  }
  const decode = Object.hasOwn(decoders, path) ? decoders[path] : undefined;
  if (!decode) return undefined;
  return text === undefined ? [] : builtText(decode(text));
}

/** Methods of paths that give one which leads to the same place. */
const sameSide: ReadonlySet<string> = new Set(["expanduser", "resolve", "absolute"]);

type Method = (text: string, args: readonly (Value | undefined)[]) => string | undefined;

/** Methods of text that do not change what is asked of it. */
const methods: Readonly<Record<string, Method>> = {
  lower: (text) => text.toLowerCase(),
  casefold: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  swapcase: (text) =>
    text.replace(/\p{L}/gu, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    ),
  strip: (text, [given]) => trim(text, textOf(given), true, true),
  lstrip: (text, [given]) => trim(text, textOf(given), true, false),
  rstrip: (text, [given]) => trim(text, textOf(given), false, true),
  encode: (text) => text,
  decode: (text, [given]) => {
    const codec = (textOf(given) ?? "utf8").toLowerCase().replaceAll("-", "_");
    return byCodec[codec]?.(text) ?? fromBytes(text);
  },
  replace: (text, [from, to]) => {
    const [old, fresh] = [textOf(from), textOf(to)];
    return old && fresh !== undefined ? text.replaceAll(old, fresh) : undefined;
  },
  removeprefix: (text, [given]) =>
    text.startsWith(textOf(given) ?? "") ? text.slice((textOf(given) ?? "").length) : text,
  removesuffix: (text, [given]) => {
    const suffix = textOf(given) ?? "";
    return suffix && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
  },
  join: (text, [given]) => (given ? textsOf(given)?.join(text) : undefined),
  format: (text, args) => {
    let at = 0;
    let known = true;
    const filled = text.replace(/\{(\d*)\}/gu, (_, index) => {
      const value = textOf(args[index === "" ? at++ : Number(index)]);
      known &&= value !== undefined;
      return value ?? "";
    });
    return known ? filled : undefined;
  },
  hex: (text) => Buffer.from(text, "latin1").toString("hex"),
};

function trim(text: string, characters: string | undefined, atStart: boolean, atEnd: boolean): string {
  const trimmed = characters === undefined ? undefined : new Set(characters);
  const goes = (character: string | undefined) =>
    character !== undefined && (trimmed ? trimmed.has(character) : /\s/u.test(character));
  let [start, end] = [0, text.length];
  while (atStart && start < end && goes(text[start])) start += 1;
  while (atEnd && end > start && goes(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/** What a method gives for text that is known. */
export function calledOnText(text: string, method: string, args: readonly Values[]): Values {
  const firsts = args.map(([first]) => first);
  if (sameSide.has(method)) return builtText(text);
  if (method === "joinpath") {
    const parts = firsts.map(textOf);
    return parts.every((part) => part !== undefined) ? builtText([text, ...parts].join("/")) : [];
  }
  if (method === "split") {
    const separator = textOf(firsts[0]);
    const parts = separator ? text.split(separator) : text.trim().split(/\s+/u);
    return [{ kind: "items", items: parts.map(builtText) }];
  }
  const known = Object.hasOwn(methods, method) ? methods[method] : undefined;
  const result = known?.(text, firsts);
  return result === undefined ? [] : builtText(result);
}

/** A slice of text by constants: `[::-1]`, `[2:5]`. */
export function sliceText(text: string, bounds: readonly (number | undefined)[]): Values {
  const [lower, upper, step = 1] = bounds;
  const characters = Array.from(text);
  if (step === 0) return [];
  if (step < 0 && lower === undefined && upper === undefined)
    return builtText(
      Array.from(reverse(text))
        .filter((_, index) => index % -step === 0)
        .join(""),
    );
  if (step < 0) return [];
  return builtText(
    characters
      .slice(lower, upper)
      .filter((_, index) => index % step === 0)
      .join(""),
  );
}
