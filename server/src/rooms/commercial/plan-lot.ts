import { ChangeInput, Money, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { PersonalData } from "../programme/personal-data.ts";
import { Lot } from "./lot.ts";

@InputType({ description: "A lot to plan." })
class PlanLotInput extends ChangeInput {
  @Field(() => ID, { description: "The lot's ref, which never changes." })
  ref!: string;

  @Field(() => String, { description: "What is bought, up to 200 characters." })
  name!: string;

  @Field(() => Money, { nullable: true, description: "The most that may be awarded." })
  ceiling?: number | null;

  @Field(() => ID, { nullable: true, description: "The tranche it belongs to." })
  tranche?: string | null;

  @Field(() => ID, { nullable: true, description: "The workstream it serves." })
  workstream?: string | null;

  @Field(() => ID, { nullable: true, description: "The delegation it falls under." })
  delegation?: string | null;

  @Field(() => PersonalData, { nullable: true, description: "The personal data it involves." })
  personalData?: PersonalData | null;
}

@InputType({ description: "What to change of a lot; what is left out stays." })
class AmendLotInput extends ChangeInput {
  @Field(() => ID, { description: "The lot's ref." })
  ref!: string;

  @Field(() => Int, { description: "The revision you read. A later one is refused." })
  revision!: number;

  @Field(() => String, { nullable: true, description: "What is bought." })
  name?: string;

  @Field(() => Money, { nullable: true, description: "The most that may be awarded." })
  ceiling?: number;

  @Field(() => PersonalData, { nullable: true, description: "The personal data it involves." })
  personalData?: PersonalData;
}

@ObjectType({ simpleResolvers: true, description: "The lot as the change left it." })
class LotPayload {
  @Field(() => Lot, { nullable: true, description: "The lot." })
  lot!: Lot | null;
}

@Resolver()
export class PlanLot {
  @Mutation(() => LotPayload, {
    nullable: true,
    description: "Plans a lot. CONFLICT when the ref is taken.",
  })
  async planLot(
    @Ctx() context: RequestContext,
    @Arg("input", () => PlanLotInput, { description: "The lot." }) input: PlanLotInput,
  ): Promise<LotPayload> {
    await context.change(input, async (transaction) => {
      await transaction.create(Lot, {
        ref: input.ref,
        name: input.name,
        ceiling: input.ceiling ?? null,
        tranche: input.tranche ?? null,
        workstream: input.workstream ?? null,
        delegation: input.delegation ?? null,
        personalData: input.personalData ?? null,
      });
    });
    return lotAfter(context, input);
  }

  @Mutation(() => LotPayload, {
    nullable: true,
    description: "Amends a lot. CONFLICT when it has changed since the revision you read.",
  })
  async amendLot(
    @Ctx() context: RequestContext,
    @Arg("input", () => AmendLotInput, { description: "The changes." }) input: AmendLotInput,
  ): Promise<LotPayload> {
    if (input.name === undefined && input.ceiling === undefined && input.personalData === undefined)
      throw new Refusal(
        "BAD_INPUT",
        "input: There is nothing to amend. Give name, ceiling or personalData.",
        "input",
      );
    await context.change(input, async (transaction) => {
      await transaction.update(Lot, input.ref, input.revision, {
        ...(input.name === undefined ? {} : { name: input.name }),
        ...(input.ceiling === undefined ? {} : { ceiling: input.ceiling }),
        ...(input.personalData === undefined ? {} : { personalData: input.personalData }),
      });
    });
    return lotAfter(context, input);
  }
}

async function lotAfter(
  context: RequestContext,
  { programme, ref }: { programme: string; ref: string },
): Promise<LotPayload> {
  return { lot: (await context.read().set(Lot, programme)).get(ref) };
}
