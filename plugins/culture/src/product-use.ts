import { count, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record("culture_product_use", "How many people used an insight product, as returned for a month.")
export class CultureProductUse extends ProgrammeRecord {
  @text("The insight product, named as in its other returns.", { most: 200 })
  product!: string;

  @day("The last day of the month that was counted.", { happened: true })
  asOf!: string;

  @count("People who had a licence on that day.")
  licensed!: number;

  @count("Those of them who used the product at least once in the month.")
  active!: number;
}
