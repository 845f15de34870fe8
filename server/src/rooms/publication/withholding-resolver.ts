import { derived, PlainDay } from "@tranche/plugin-kit";
import { Arg, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Withholding } from "../../records/withholding.ts";
import { Programme } from "../programme/programme.ts";

export const withholdingFields = derived(Withholding, ({ ref }: Withholding) => ({ id: ref }), {
  id: [() => ID, "Its ref."],
});

@Resolver(() => Programme)
export class WithholdingResolver {
  @FieldResolver(() => [Withholding], {
    description:
      "What is withheld of it, and was, by the last day; without the records of which nothing may be known.",
  })
  async withholdings(
    @Root() programme: Programme,
    @Arg("lapsedBy", () => PlainDay, {
      nullable: true,
      description: "Only those that have ceased by this day, or cease on it.",
    })
    lapsedBy?: string | null,
  ): Promise<Withholding[]> {
    const { all } = await Reader.of(programme).set(Withholding, programme.ref);
    return all
      .filter(({ ceasesOn }) => !lapsedBy || ceasesOn <= lapsedBy)
      .toSorted((a, b) => (a.ceasesOn < b.ceasesOn ? -1 : a.ceasesOn > b.ceasesOn ? 1 : 0));
  }

  @FieldResolver(() => Int, {
    description: "How many of its facts and records are withheld from this reader.",
  })
  withheldCount(@Root() programme: Programme): Promise<number> {
    return Reader.of(programme).leftOut(programme.ref);
  }
}
