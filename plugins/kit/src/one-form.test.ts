import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOfText, nameForm, nameKey, proseForm } from "./one-form.ts";

describe("a name", () => {
  it("is one in any Unicode form, with any blanks and capitals", () => {
    const composed = "Caf\u00e9 No\u00ebl";
    for (const written of [
      composed.normalize("NFD"),
      `  ${composed}\t`,
      "Caf\u00e9 \u00a0 No\u00ebl",
      "CAF\u00c9 NO\u00cbL",
      "caf\u00e9\nno\u00ebl",
    ])
      expect(nameKey(written)).toBe(nameKey(composed));
    expect(nameForm("  ACME \t Ltd ")).toBe("ACME Ltd");
    expect(nameKey("Acme")).not.toBe(nameKey("Acne"));
  });

  it("has one form, which is its own form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const form of [nameForm, proseForm, nameKey])
          expect(form(form(text))).toBe(form(text));
        expect(nameKey(text.normalize("NFD"))).toBe(nameKey(text.normalize("NFC")));
        expect(nameKey(`${text} `)).toBe(nameKey(text));
      }),
    );
  });
});

it("leaves the lines of prose to their author", () => {
  expect(formOfText(4000)(" One.\n\n  Two. ")).toBe("One.\n\n  Two.");
  expect(formOfText(200)(" One.\n\n  Two. ")).toBe("One. Two.");
});
