import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { Organisation, PORTFOLIO, Role } from "./organisation.ts";

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => [Organisation], { description: "The bodies that take part in the portfolio." })
  async organisations(@Ctx() context: RequestContext) {
    return (await context.read().set(Organisation, PORTFOLIO)).all;
  }

  @FieldResolver(() => [Role], { description: "Its roles." })
  async roles(@Root() organisation: Organisation) {
    const roles = await Reader.of(organisation).set(Role, PORTFOLIO);
    return roles.where("organisation", organisation.ref);
  }
}
