import { ChangeInput, Money } from "@tranche/plugin-kit";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { CapitalPlanLine } from "./allocation.ts";

@InputType({ description: "A line of a capital plan to add." })
class AddPlanLineInput extends ChangeInput {
  @Field(() => ID, { description: "The line's ref, which never changes." })
  ref!: string;

  @Field(() => String, { description: "What it is called, up to 200 characters." })
  name!: string;

  @Field(() => Money, { description: "What the plan budgets." })
  budget!: number;
}

@ObjectType({ simpleResolvers: true, description: "The line that was added." })
class AddPlanLinePayload {
  @Field(() => CapitalPlanLine, { nullable: true, description: "The line." })
  planLine!: CapitalPlanLine | null;
}

@Resolver(() => Programme)
export class PlanLineResolver {
  @FieldResolver(() => [CapitalPlanLine], {
    description: "The lines of a capital plan that its capital may be drawn from.",
  })
  async planLines(@Root() programme: Programme) {
    return (await Reader.of(programme).set(CapitalPlanLine, programme.ref)).all;
  }

  @Mutation(() => AddPlanLinePayload, {
    nullable: true,
    description:
      "Adds a line of a capital plan. It approves no spending: recordDecision does. CONFLICT when the ref is taken.",
  })
  async addPlanLine(
    @Ctx() context: RequestContext,
    @Arg("input", () => AddPlanLineInput, { description: "The line." }) input: AddPlanLineInput,
  ): Promise<AddPlanLinePayload> {
    const { programme, ref, name, budget } = input;
    await context.change(input, async (transaction) => {
      await transaction.create(CapitalPlanLine, { ref, name, budget });
    });
    return { planLine: (await context.read().set(CapitalPlanLine, programme)).get(ref) };
  }
}
