/** Scripts that share letters of one shape: "a" is in two of them, "o" in four. */
const ALIKE = ["Latin", "Cyrillic", "Greek", "Armenian", "Cherokee", "Coptic", "Lisu"] as const;

const SCRIPTS = ALIKE.map((name) => ({ name, letter: new RegExp(`\\p{Script=${name}}`, "u") }));

/** What units are written with: kΩ, μg. NFC itself makes a Greek letter of the sign for the ohm. */
const UNITS = /[\u03a9\u03bc]/u;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ASCII = /^[\0-\x7f]*$/;

/** A letter that stands among letters of another script, and its place in UTF-16 units. */
export interface MixedLetter {
  readonly at: number;
  readonly character: string;
  readonly script: string;
  /** The script of the letters that it stands among. */
  readonly others: string;
}

/**
 * The first letter that may be taken for one of another script within its word, or nothing. Latin
 * beside Han, Hiragana, Katakana, Hangul and Bopomofo is what UTS #39 5.2 calls highly restrictive
 * and allows; so are scripts here that share no shape with others.
 */
export function mixedScripts(text: string): MixedLetter | undefined {
  if (ASCII.test(text)) return undefined;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const mixed = mixedWord(word);
    if (mixed) return { ...mixed, at: index + mixed.at };
  }
  return undefined;
}

function mixedWord(word: string): MixedLetter | undefined {
  const letters = lettersOf(word);
  // Whoever writes a false name starts from Latin; else the first letter says what the word is.
  const others = letters.some(({ script }) => script === "Latin") ? "Latin" : letters[0]?.script;
  const mixed = letters.find(({ script }) => script !== others);
  return mixed && others ? { ...mixed, others } : undefined;
}

function lettersOf(word: string) {
  let at = 0;
  return [...word].flatMap((character) => {
    const here = at;
    at += character.length;
    const script = SCRIPTS.find(({ letter }) => letter.test(character))?.name;
    return script && !UNITS.test(character) ? [{ at: here, character, script }] : [];
  });
}
