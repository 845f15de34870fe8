import { type Choice, choices } from "@tranche/plugin-kit";

export const GreenBookEdition = choices(
  "GreenBookEdition",
  "An edition of HM Treasury's Green Book.",
  {
    GREEN_BOOK_2018: "Of March 2018.",
    GREEN_BOOK_2020: "Of November 2020.",
    GREEN_BOOK_2022: "Of March 2022.",
    GREEN_BOOK_2026: "Re-issued on 5 February 2026.",
  },
);
export type GreenBookEdition = Choice<typeof GreenBookEdition>;

/**
 * The first day on which each edition was certainly current, oldest first. For all but the last only
 * the month of publication is known, so theirs is the first day of the month after. Earlier editions
 * are not listed.
 */
const CURRENT_FROM: readonly (readonly [GreenBookEdition, string])[] = [
  [GreenBookEdition.GREEN_BOOK_2018, "2018-04-01"],
  [GreenBookEdition.GREEN_BOOK_2020, "2020-12-01"],
  [GreenBookEdition.GREEN_BOOK_2022, "2022-04-01"],
  [GreenBookEdition.GREEN_BOOK_2026, "2026-02-05"],
];

const ORDER = CURRENT_FROM.map(([edition]) => edition);

/** The edition that is current on a day (YYYY-MM-DD); null before the first of these. */
export function editionOn(day: string): GreenBookEdition | null {
  return CURRENT_FROM.findLast(([, from]) => from <= day)?.[0] ?? null;
}

/** True when an edition is the same as another, or came after it. */
export function isNoOlder(edition: GreenBookEdition, than: GreenBookEdition): boolean {
  return ORDER.indexOf(edition) >= ORDER.indexOf(than);
}

/** The year that an edition is known by: "2018". */
export function yearOf(edition: GreenBookEdition): string {
  return edition.slice(-4);
}
