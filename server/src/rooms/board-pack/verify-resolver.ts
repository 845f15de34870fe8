import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";

@ObjectType({
  simpleResolvers: true,
  description: "The result of verifying a programme's whole chain.",
})
export class ChainVerification {
  @Field(() => Boolean, { description: "True when everything is as it was written." })
  ok!: boolean;

  @Field(() => Int, { description: "How many changes the chain has, up to the first broken one." })
  length!: number;

  @Field(() => String, {
    nullable: true,
    description: "The digest of the last of them, SHA-256 in hex.",
  })
  head!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The number of the first change that is not as it was written; null when all are.",
  })
  brokenAt!: number | null;

  @Field(() => String, { nullable: true, description: "What is wrong there." })
  problem!: string | null;
}

@Resolver()
export class VerifyResolver {
  @Query(() => ChainVerification, {
    description:
      "Recomputes a programme's chain and compares the records with it. That its last changes are missing shows only against a checkpoint kept elsewhere.",
  })
  verifyChain(
    @Ctx() context: RequestContext,
    @Arg("programme", () => ID, { description: "The programme's ref, or PORTFOLIO." })
    programme: string,
  ): Promise<ChainVerification> {
    return context.verify(programme);
  }
}
