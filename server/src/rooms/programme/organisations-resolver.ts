import { Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Organisation, PORTFOLIO } from "./organisation.ts";

@Resolver()
export class OrganisationsResolver {
  @Query(() => [Organisation], { description: "The bodies that take part in the portfolio." })
  async organisations(@Ctx() context: RequestContext) {
    return (await context.read().set(Organisation, PORTFOLIO)).all;
  }
}
