import { field, view } from "@tranche/plugin-kit";
import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";

@view("The result of verifying a programme's whole chain.")
export class ChainVerification {
  @field(() => Boolean, "True when everything is as it was written.")
  ok!: boolean;

  @field(() => Int, "How many changes the chain has, up to the first broken one.")
  length!: number;

  @field(() => String, "The digest of the last of them, SHA-256 in hex.", "nullable")
  head!: string | null;

  @field(
    () => Int,
    "The number of the first change that is not as it was written; null when all are.",
    "nullable",
  )
  brokenAt!: number | null;

  @field(() => String, "What is wrong there.", "nullable")
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
