import { Instant, Month } from "@tranche/plugin-kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { PortfolioBenefits } from "./portfolio-benefits.ts";
import { readPortfolio } from "./read-portfolio.ts";

@Resolver()
export class PortfolioBenefitsResolver {
  @Query(() => PortfolioBenefits, {
    description: "The benefits of all programmes together, each pound counted once.",
  })
  async portfolioBenefits(
    @Ctx() context: RequestContext,
    @Arg("asAt", () => Instant, {
      nullable: true,
      description: "The instant asked about; a day means its end. Now, unless given.",
    })
    asAt?: string | null,
    @Arg("from", () => Month, {
      nullable: true,
      description:
        "The first month; unless given, April of the fiscal year of the first profile or measurement.",
    })
    from?: string | null,
    @Arg("to", () => Month, {
      nullable: true,
      description:
        "The last month, at most 40 years after the first; unless given, the end of the tenth fiscal year.",
    })
    to?: string | null,
  ): Promise<PortfolioBenefits> {
    return readPortfolio(context.read(asAt), { from: from ?? null, to: to ?? null });
  }
}
