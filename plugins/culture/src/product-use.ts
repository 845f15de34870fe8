import { count, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** The use of one insight product in a month; each month is a record of its own. */
@record("culture_product_use", "How many used an insight product, as returned for a month.")
export class CultureProductUse extends ProgrammeRecord {
  @text("The insight product, as in every other return of it.", { most: 200 })
  product!: string;

  @day("The last day of the month that was counted.")
  asOf!: string;

  @count("People who had a licence on that day.")
  licensed!: number;

  @count("People of those who used the product at least once in the month.")
  active!: number;
}
