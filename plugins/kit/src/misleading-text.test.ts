import { describe, expect, it } from "vitest";
import { misleadingIn, writtenOut } from "./misleading-text.ts";
import { nameForm, proseForm } from "./one-form.ts";

/** Characters of each class, and what is said of them. */
const REFUSED: [what: RegExp, points: number[]][] = [
  [
    /changes the order/,
    [
      0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f,
      0x061c,
    ],
  ],
  [
    /can't be seen/,
    [0x200b, 0x200c, 0x200d, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xfeff, 0x00ad],
  ],
  [/can't be seen/, [0x180e, 0x115f, 0x1160, 0x3164, 0xffa0, 0x034f, 0x2800]],
  [/can't be seen/, [0xe0000, 0xe0001, 0xe0041, 0xe007f, 0xfe00, 0xfe0f, 0xe0100, 0x180b]],
  [/ends a line/, [0x2028, 0x2029]],
  [/control character/, [0x0000, 0x0007, 0x000b, 0x001b, 0x007f, 0x0080, 0x0085, 0x009f]],
  [/half of a character/, [0xd800, 0xdbff, 0xdc00, 0xdfff]],
  [/private use/, [0xe000, 0xf8ff, 0xf0000, 0x10fffd]],
  [/no character of Unicode/, [0x0378, 0x2fffe, 0xfdd0, 0xffff, 0x1fffe, 0x10ffff]],
  [/formatting character/, [0xfff9, 0xfffb, 0x13430]],
];

const EACH = REFUSED.flatMap(([what, points]) => points.map((point) => [point, what] as const));
const hex = (point: number) => `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;

describe("a text that misleads", () => {
  it.each(EACH)("holds %i", (point, what) => {
    for (const use of ["name", "prose"] as const) {
      const text = `Pay\u{1f4b7}${String.fromCodePoint(point)}ments`;
      const problem = misleadingIn(text, use);
      expect(problem).toMatch(what);
      expect(problem).toContain(`${hex(point)} as character 5,`);
      expect(problem).not.toContain(String.fromCodePoint(point));
    }
  });

  it("has marks piled upon one another, or one twice", () => {
    for (const use of ["name", "prose"] as const) {
      expect(misleadingIn("a\u0300\u0301\u0302\u0303\u0304", use)).toMatch(
        /U\+0304 as character 6/,
      );
      expect(misleadingIn("a\u0301\u0301", use)).toMatch(/U\+0301 as character 3/);
      expect(misleadingIn("a\u0300\u0301\u0302\u0303", use)).toBeUndefined();
    }
  });

  it.each([
    ["p\u0430yments", "U\\+0430", "Cyrillic", 2],
    ["New \u0420ayroll", "U\\+0420", "Cyrillic", 5],
    ["Alph\u03b1", "U\\+03B1", "Greek", 5],
    ["\u13a1ecords", "U\\+13A1", "Cherokee", 1],
    ["c\u0585de", "U\\+0585", "Armenian", 2],
    ["\u041c\u03bf\u0441\u043a\u0432\u0430", "U\\+03BF", "Greek", 2],
  ])("as a name mixes letters that look alike: %s", (name, point, script, place) => {
    const problem = misleadingIn(name, "name");
    expect(problem).toMatch(new RegExp(`^${point} .*${script}.* character ${place},.* one script`));
    expect(misleadingIn(name, "prose")).toBeUndefined();
  });

  it("has joiners and variations where Unicode has no use for them", () => {
    for (const text of ["a\u200db", "\u0645\u200c", "\u200c\u0645", "\u0645\u200c\u200c\u06cc"])
      expect(misleadingIn(text, "prose")).toMatch(/U\+200[CD]/);
    for (const text of [
      "1\ufe0f",
      "a\ufe0f",
      "\u{1f600}\ufe0f\ufe0f",
      "a\u{e0101}",
      "\u845b\ufe0f",
    ])
      expect(misleadingIn(text, "prose")).toMatch(/U\+(FE0F|E0101)/);
    for (const text of [
      "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
      "\u0645\u06cc\u200c\u0631\u0648\u062f",
    ])
      expect(misleadingIn(text, "name")).toMatch(/U\+200[CD]/);
  });

  it("as a name has several lines or a tab", () => {
    for (const text of ["a\tb", "a\nb", "a\rb"]) {
      expect(misleadingIn(text, "prose")).toBeUndefined();
      expect(misleadingIn(text, "name")).toMatch(/control character/);
    }
  });
});

describe("an honest text", () => {
  it.each([
    ["Welsh", "Cynllun Gwybodaeth: t\u0175r, \u0177d, Ll\u0177n"],
    ["English", "\u00a340m \u2013 \u201cthe whole\u201d \u2014 it\u2019s 5\u00a0% more\u2026"],
    ["Polish", "Za\u017c\u00f3\u0142\u0107 g\u0119\u015bl\u0105 ja\u017a\u0144"],
    ["Vietnamese", "Nguy\u1ec5n Th\u1ecb Minh Khai"],
    [
      "Arabic",
      "\u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f \u0627\u0644\u0623\u0645\u064a\u0646",
    ],
    ["Hebrew", "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd \u05db\u05d4\u05df"],
    ["Hindi", "\u0939\u093f\u0928\u094d\u0926\u0940"],
    ["Chinese", "\u6570\u5b57\u670d\u52a1"],
    ["Japanese with Latin", "IT\u30b7\u30b9\u30c6\u30e0\u306e\u66f4\u65b0"],
    ["Korean with Latin", "NHS\uc11c\ube44\uc2a4"],
    ["Russian", "\u041c\u043e\u0441\u043a\u0432\u0430, IT-\u043e\u0442\u0434\u0435\u043b"],
    ["units", "10 k\u03a9, 5 \u03bcg, 3 \u00b5m"],
    ["emoji", "Done \u{1f600} \u2764\ufe0f 1\ufe0f\u20e3 \u{1f1ec}\u{1f1e7} \u{1f44d}\u{1f3fd}"],
    ["Japanese variants", "\u845b\u{e0100}\u57ce"],
  ])("is kept as a name and as prose: %s", (_what, text) => {
    for (const form of [nameForm, proseForm])
      for (const written of [text, text.normalize("NFD"), text.normalize("NFC")]) {
        expect(misleadingIn(form(written), "name")).toBeUndefined();
        expect(misleadingIn(form(written), "prose")).toBeUndefined();
      }
  });

  it.each([
    ["a family", "For \u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466} all"],
    ["the flag of Wales", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}"],
    ["Hindi", "\u0915\u094d\u200d\u0937"],
    ["Bengali", "\u09b0\u200d\u09cd\u09af\u09be\u09ac"],
    ["Sinhala", "\u0dc1\u0dca\u200d\u0dbb\u0dd3"],
    ["Persian", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"],
    ["lines", "One.\r\n\n\tTwo."],
  ])("is kept as prose: %s", (_what, text) => {
    expect(misleadingIn(proseForm(text), "prose")).toBeUndefined();
  });
});

describe("what the server says of a text", () => {
  it("holds nothing of what misleads", () => {
    const text = `a\u202eb\u{e0041}c\ud800d\u0301\u0301\u0301 \u{1f468}\u200d\u{1f469}`;
    const said = writtenOut(text);
    expect(said).toBe(
      "a\\u202eb\\udb40\\udc41c\\ud800d\\u0301\\u0301\\u0301 \u{1f468}\\u200d\u{1f469}",
    );
    expect(misleadingIn(said, "prose")).toBeUndefined();
  });

  it("is made in time that grows with its length", () => {
    const blanks = " ".repeat(100_000);
    expect(proseForm(`a${blanks}b`)).toHaveLength(100_002);
    expect(nameForm(`a${blanks}b`)).toBe("a b");
    misleadingIn(`\u202f${"a\u0301".repeat(50_000)}`, "prose");
    misleadingIn(`\u202f${"a\u0301".repeat(50_000)}`, "name");
    // In the square of its length it would outlast the test.
    misleadingIn(`\u0645${"\u0650\u064f".repeat(50_000)}`, "prose");
  });
});
