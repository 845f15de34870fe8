import { ChangeInput, Refusal } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { SERVER } from "../../access/server-chain.ts";
import { PORTFOLIO } from "./organisation.ts";
import { Programme } from "./programme.ts";
import { programmeNamed } from "./programme-resolver.ts";

@InputType({ description: "A programme to begin. `programme` becomes its ref." })
class CreateProgrammeInput extends ChangeInput {
  @Field(() => String, { description: "What it is called, up to 200 characters." })
  name!: string;

  @Field(() => String, { description: "What will be true when it has succeeded." })
  vision!: string;

  @Field(() => String, { nullable: true, description: "The senior responsible owner." })
  seniorResponsibleOwner?: string;

  @Field(() => String, { nullable: true, description: "What it covers." })
  scope?: string;

  @Field(() => String, { nullable: true, description: "What it leaves to others." })
  outOfScope?: string;

  @Field(() => String, { nullable: true, description: "How it goes about delivery." })
  approach?: string;
}

@ObjectType({ simpleResolvers: true, description: "The programme that was begun." })
class CreateProgrammePayload {
  @Field(() => Programme, { description: "The programme." })
  programme!: Programme;
}

@Resolver()
export class CreateProgramme {
  @Mutation(() => CreateProgrammePayload, {
    nullable: true,
    description: "Begins a programme, with a chain of its own. CONFLICT when the ref is taken.",
  })
  async createProgramme(
    @Ctx() context: RequestContext,
    @Arg("input", () => CreateProgrammeInput, { description: "The programme." })
    input: CreateProgrammeInput,
  ): Promise<CreateProgrammePayload> {
    const ref = input.programme;
    if ([PORTFOLIO, SERVER].includes(ref.toUpperCase()))
      throw new Refusal(
        "BAD_INPUT",
        "programme: PORTFOLIO and SERVER keep what belongs to no one programme. Choose another ref.",
        "programme",
      );
    await context.change({ ...input, opens: true }, async (transaction) => {
      if (await transaction.find(Programme, ref))
        throw new Refusal(
          "CONFLICT",
          "programme: There is a programme of that ref already. Choose another.",
          "programme",
        );
      await transaction.create(Programme, {
        ref,
        name: input.name,
        vision: input.vision,
        seniorResponsibleOwner: input.seniorResponsibleOwner ?? null,
        scope: input.scope ?? null,
        outOfScope: input.outOfScope ?? null,
        approach: input.approach ?? null,
      });
    });
    return { programme: await programmeNamed(context.read(), ref, "programme") };
  }
}
