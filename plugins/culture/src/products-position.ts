import { Float, field, Int, sumOf, view } from "@tranche/plugin-kit";
import { activeUsers, standingUse } from "./active-users.ts";
import { CultureProductUse } from "./product-use.ts";

@view("How much the insight products of a programme are used.")
export class CultureProductsPosition {
  @field(() => Int, "Licences, over all products.")
  licensed!: number;

  @field(() => Int, "Licences that were used at least once in the month.")
  active!: number;

  @field(
    () => Float,
    "Active licences, in per cent of all; null when nobody had a licence.",
    "nullable",
  )
  activeShare!: number | null;

  @field(() => [CultureProductUse], "The latest return of each product.")
  products!: readonly CultureProductUse[];
}

/** How insight products are used on a day; null when there is no return of it. */
export function productsPosition(
  records: readonly CultureProductUse[],
  day: string,
): CultureProductsPosition | null {
  const products = standingUse(records, day);
  if (products.length === 0) return null;
  return {
    licensed: sumOf(products, ({ licensed }) => licensed),
    active: sumOf(products, ({ active }) => active),
    activeShare: activeUsers(records, day)?.value ?? null,
    products,
  };
}
