import { badInput, ChangeInput, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Decision } from "../decisions/decision.ts";
import { Appraisal } from "./appraisal.ts";
import { AppraisalPayload, appraisalAfter } from "./appraisal-payload.ts";

@InputType({ description: "The decision that an appraisal was used for." })
class UseAppraisalInput extends ChangeInput {
  @Field(() => ID, { description: "The appraisal's ref." })
  appraisal!: string;

  @Field(() => ID, { description: "The decision's ref." })
  decision!: string;
}

@Resolver()
export class UseAppraisal {
  @Mutation(() => AppraisalPayload, {
    nullable: true,
    description:
      "Says which decision used an appraisal. From then on neither it nor its amounts can change.",
  })
  async useAppraisal(
    @Ctx() context: RequestContext,
    @Arg("input", () => UseAppraisalInput, { description: "The decision." })
    input: UseAppraisalInput,
  ): Promise<AppraisalPayload> {
    const { programme, appraisal, decision } = input;
    await context.change(input, async (transaction) => {
      const known = await transaction.find(Appraisal, appraisal);
      if (!known)
        throw new Refusal(
          "NOT_FOUND",
          `appraisal: There is no appraisal "${appraisal}" here. Check its ref.`,
          "appraisal",
        );
      if (!(await transaction.find(Decision, decision)))
        throw badInput("decision", `There is no decision "${decision}" here. Check its ref.`);
      await transaction.update(Appraisal, appraisal, null, { decision });
    });
    return appraisalAfter(context, programme, appraisal);
  }
}
