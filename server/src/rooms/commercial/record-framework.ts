import { ChangeInput, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { PORTFOLIO } from "../programme/organisation.ts";
import { Framework } from "./framework.ts";

@InputType({
  description: "A framework agreement. It belongs to no one programme: `programme` is PORTFOLIO.",
})
class RecordFrameworkInput extends ChangeInput {
  @Field(() => ID, { description: "The framework's ref." })
  ref!: string;

  @Field(() => String, { description: "What it is called, up to 200 characters." })
  name!: string;

  @Field(() => String, { description: "Who let it, up to 200 characters." })
  owner!: string;
}

@ObjectType({ simpleResolvers: true, description: "The framework as recorded." })
class RecordFrameworkPayload {
  @Field(() => Framework, { nullable: true, description: "The framework." })
  framework!: Framework | null;
}

@Resolver()
export class RecordFramework {
  @Mutation(() => RecordFrameworkPayload, {
    nullable: true,
    description: "Records a framework that contracts may be called off. CONFLICT when it is there.",
  })
  async recordFramework(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordFrameworkInput, { description: "The framework." })
    input: RecordFrameworkInput,
  ): Promise<RecordFrameworkPayload> {
    const { programme, ref, name, owner } = input;
    if (programme !== PORTFOLIO)
      throw new Refusal(
        "BAD_INPUT",
        `programme: A framework belongs to no one programme. Give "${PORTFOLIO}".`,
        "programme",
      );
    await context.change(Object.assign(input, { opens: true }), (transaction) =>
      transaction.create(Framework, { ref, name, owner }),
    );
    return { framework: (await context.read().set(Framework, PORTFOLIO)).get(ref) };
  }
}
