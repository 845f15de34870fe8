import { Field, Float, Int, ObjectType, sumOf } from "@tranche/plugin-kit";
import { activeUsers, standingUse } from "./active-users.ts";
import { CultureProductUse } from "./product-use.ts";

@ObjectType({
  simpleResolvers: true,
  description: "How much the insight products of a programme are used.",
})
export class CultureProductsPosition {
  @Field(() => Int, { description: "Licences, over all products." })
  licensed!: number;

  @Field(() => Int, { description: "Licences that were used at least once in the month." })
  active!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Active licences, in per cent of all; null when nobody had a licence.",
  })
  activeShare!: number | null;

  @Field(() => [CultureProductUse], { description: "The latest return of each product." })
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
