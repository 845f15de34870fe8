import {
  Arg,
  ChangeInput,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Refusal,
  Resolver,
} from "@tranche/plugin-kit";
import { CultureProductUse } from "./product-use.ts";

@InputType({
  description: "A month's use of an insight product; of a ref that is there, it corrects.",
})
export class CultureProductUseInput extends ChangeInput {
  @Field(() => ID, { description: "The return's ref, which never changes: 2019-07 hotspots." })
  ref!: string;

  @Field(() => String, { description: "The insight product, as in every other return of it." })
  product!: string;

  @Field(() => PlainDay, { description: "The last day of the month that was counted." })
  asOf!: string;

  @Field(() => Int, { description: "People who had a licence on that day." })
  licensed!: number;

  @Field(() => Int, { description: "People of those who used it at least once in the month." })
  active!: number;
}

@ObjectType({ simpleResolvers: true, description: "The return as the change left it." })
export class CultureProductUsePayload {
  @Field(() => CultureProductUse, { description: "The return." })
  productUse!: CultureProductUse;
}

@Resolver()
export class RecordCultureProductUse {
  @Mutation(() => CultureProductUsePayload, {
    nullable: true,
    description: "Adds a month's use of an insight product, or corrects the one of that ref.",
  })
  async recordCultureProductUse(
    @Ctx() request: PluginRequest,
    @Arg("input", () => CultureProductUseInput, { description: "The return." })
    input: CultureProductUseInput,
  ): Promise<CultureProductUsePayload> {
    const { ref, product, asOf, licensed, active } = input;
    const facts = { product, asOf, licensed, active };
    if (active > licensed)
      throw new Refusal(
        "BAD_INPUT",
        `active: ${active} is more than the ${licensed} licensed. Count only people who have a licence.`,
        "active",
      );
    const { result } = await request.change(input, async (writer) =>
      (await writer.find(CultureProductUse, ref))
        ? writer.update(CultureProductUse, ref, null, facts)
        : writer.create(CultureProductUse, { ref, ...facts }),
    );
    return { productUse: result };
  }
}
