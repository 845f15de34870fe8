import {
  Arg,
  Ctx,
  FactInput,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Resolver,
  refuseMore,
  writeFact,
} from "@tranche/plugin-kit";
import { CultureProductUse } from "./product-use.ts";

@InputType({
  description:
    "A month's use of an insight product; of a ref that is there, such as 2019-07 hotspots, it corrects.",
})
export class CultureProductUseInput extends FactInput {
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
    const { product, asOf, licensed, active } = input;
    const facts = { product, asOf, licensed, active };
    refuseMore(input, "active", "licensed");
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, CultureProductUse, input, facts),
    );
    return { productUse: result };
  }
}
