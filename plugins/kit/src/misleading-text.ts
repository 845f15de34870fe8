import { mixedScripts } from "./mixed-scripts.ts";

/** A name is one line that tells a thing from others; prose is read, and never looked up. */
export type TextUse = "name" | "prose";

/** A character that a text may not hold: where it is in UTF-16 units, and what is wrong with it. */
interface Fault {
  readonly at: number;
  readonly character: string;
  readonly what: string;
}

type Class = readonly [form: RegExp, what: string];

const DIRECTION = "changes the order in which the text is read";
const INVISIBLE = "can't be seen";

/**
 * What may stand in no text, the first that fits naming what is wrong. Unicode's own properties say
 * what is what, in the version that Node.js has: a character assigned later is refused until then.
 * U+2800 is a blank that Unicode calls a symbol.
 */
const CLASSES: readonly Class[] = [
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, DIRECTION],
  [/[\p{Default_Ignorable_Code_Point}\u2800]/u, INVISIBLE],
  [/[\u2028\u2029]/u, "ends a line where no program expects it"],
  [/\p{Cc}/u, "is a control character"],
  [/\p{Cs}/u, "is half of a character"],
  [/\p{Co}/u, "has no meaning that others share (private use)"],
  [/\p{Cn}/u, "is no character of Unicode yet"],
  [/\p{Cf}/u, "is a formatting character"],
];

/** The signs that format, and yet are seen: they stand under Arabic, Syriac and Kaithi numbers. */
const SEEN = "\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}";
const SUSPECT = new RegExp(
  `[\\p{Default_Ignorable_Code_Point}\\u2800\\u2028\\u2029\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]|(?![${SEEN}])\\p{Cf}`,
  "gu",
);

/** Most texts hold nothing else, and need no second look. */
const PLAIN =
  /^[\t\n\r\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d\u2026\u20ac]*$/;

// biome-ignore lint/complexity/useRegexLiterals: TypeScript takes the flag for too new; Node.js has it.
const EMOJI = new RegExp("\\p{RGI_Emoji}", "gv");

/** Signs that ask for one form of the character before them, where Unicode lists such a form. */
const VARIATION =
  /(?<=(?![0-9#*])\p{Emoji})[\ufe0e\ufe0f]|(?<=\p{Unified_Ideograph})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]|(?<=\p{Script=Mongolian})[\u180b-\u180d\u180f]/gu;

const JOINED = ["Arabic", "Syriac", "Mandaic", "Nko", "Mongolian", "Phags_Pa", "Manichaean"].concat(
  [...["Psalter_Pahlavi", "Adlam", "Hanifi_Rohingya", "Sogdian", "Chorasmian", "Old_Uyghur"]],
);
const VIRAMAS =
  "\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d3b\\u0d3c\\u0d4d\\u0dca\\u1039\\u17d2\\u1b44\\ua8c4\\ua9c0";

/**
 * Where U+200C and U+200D change what is seen, after rules A1, A2 and B of UAX #31: between letters
 * of one script that joins its letters, and beside the sign that takes a vowel away.
 */
const JOINER = new RegExp(
  [
    ...JOINED.map((script) => `(?<=\\p{Script=${script}}\\p{M}*.)(?=\\p{Script=${script}})`),
    `(?<=\\p{L}\\p{M}*[${VIRAMAS}].)(?=\\p{L})`,
    `(?<=\\p{L}\\u200d)(?=[${VIRAMAS}])`,
  ]
    .map((place) => `[\\u200c\\u200d]${place}`)
    .join("|"),
  "gu",
);

/** UTS #39, 5.4: never more than four marks upon one another, nor the same one twice. */
const PILED = /[\p{Mn}\p{Me}]{5}|([\p{Mn}\p{Me}])\1/u;
const PILES = /[\p{Mn}\p{Me}]{5,}|([\p{Mn}\p{Me}])\1+/gu;

/**
 * What in a text would make it seem another than it is, as a sentence that names the code point and
 * its place; or nothing. It refuses what is not seen, what changes the order of reading, what is no
 * character that all programs share, and marks piled upon one another; in a name also a word of
 * letters that look alike in two scripts. Lines and tabs are prose's alone, as are the characters
 * that join emoji, or letters as UAX #31 has it.
 *
 * Source: UTS #39 (Unicode Security Mechanisms) 5.2 and 5.4, UAX #31 2.3, UTS #51.
 */
export function misleadingIn(text: string, use: TextUse): string | undefined {
  if (PLAIN.test(text) && (use === "prose" || !/[\t\n\r]/.test(text))) return undefined;
  const fault = suspectIn(text, use) ?? piledIn(text);
  if (fault) return `It holds ${placed(text, fault)}, which ${fault.what}. Remove it.`;
  const mixed = use === "name" ? mixedScripts(text) : undefined;
  return (
    mixed &&
    `${codePoint(mixed.character)} ("${mixed.character}", ${mixed.script}), character ${placeOf(text, mixed.at)}, is in a word of ${mixed.others} letters, where it may be taken for one of them. Write the word in one script.`
  );
}

/**
 * Whether a text can be kept, or looked for, at all: PostgreSQL takes no U+0000, and half of a
 * surrogate pair becomes U+FFFD on its way to either database.
 */
export function canBeKept(text: string): boolean {
  return !/[\0\p{Cs}]/u.test(text);
}

/**
 * A text in NFC in which what misleads is written out, `\u202e`, as JSON and most languages read it:
 * for what the server itself says of a text that it may not keep.
 */
export function writtenOut(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFC").replace(SUSPECT, escaped).replace(PILES, escaped);
}

function escaped(character: string): string {
  if (/[\t\n\r]/.test(character)) return character;
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

function suspectIn(text: string, use: TextUse): Fault | undefined {
  for (const { 0: character, index: at } of allowed(text, use).matchAll(SUSPECT)) {
    if (use === "prose" && /[\t\n\r]/.test(character)) continue;
    const what = CLASSES.find(([form]) => form.test(character))?.[1] ?? INVISIBLE;
    return { at, character, what };
  }
  return undefined;
}

/** The text with a plain letter, as long, in the place of what is refused elsewhere but not here. */
function allowed(text: string, use: TextUse): string {
  const hidden = (found: string) => "x".repeat(found.length);
  // What joins emoji in a name would make two names of one that looks the same on an older screen.
  const emoji = (found: string) =>
    use === "prose" || !/[\u200d\u{e0020}-\u{e007f}]/u.test(found) ? hidden(found) : found;
  const shown = text.replace(EMOJI, emoji).replace(VARIATION, hidden);
  return use === "prose" ? shown.replace(JOINER, hidden) : shown;
}

function piledIn(text: string): Fault | undefined {
  const piled = PILED.exec(text);
  if (!piled) return undefined;
  const last = [...piled[0]].at(-1) as string;
  const at = piled.index + piled[0].length - last.length;
  return { at, character: last, what: "is one mark too many on the character before it" };
}

function placed(text: string, { at, character }: Fault): string {
  return `${codePoint(character)} as character ${placeOf(text, at)}`;
}

/** The place as a reader counts: in code points, from 1. */
function placeOf(text: string, at: number): number {
  return [...text.slice(0, at)].length + 1;
}

function codePoint(character: string): string {
  const point = character.codePointAt(0) as number;
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
