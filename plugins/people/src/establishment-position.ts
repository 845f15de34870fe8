import { Field, Float, Int, ObjectType, sumOf } from "@tranche/plugin-kit";
import { PeopleEstablishment } from "./establishment.ts";
import { turnover } from "./turnover.ts";
import { standingPosts, vacancyRate, vacantPosts } from "./vacancy-rate.ts";

@ObjectType({
  simpleResolvers: true,
  description: "The data posts of a programme and who is in them.",
})
export class PeopleEstablishmentPosition {
  @Field(() => Int, { description: "Established posts, filled or not." })
  posts!: number;

  @Field(() => Int, { description: "People in post." })
  inPost!: number;

  @Field(() => Int, { description: "Posts that nobody holds." })
  vacant!: number;

  @Field(() => Float, { nullable: true, description: "Vacant of all posts, in per cent." })
  vacancyRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Leavers over the last twelve months of the average in post, in per cent; null while fewer than twelve months are returned, or fewer than five people were in post.",
  })
  turnover!: number | null;

  @Field(() => [PeopleEstablishment], { description: "The return that stands for each role." })
  returns!: readonly PeopleEstablishment[];
}

/** How the establishment stands on a day; null when there is no return of it. */
export function establishmentPosition(
  records: readonly PeopleEstablishment[],
  day: string,
): PeopleEstablishmentPosition | null {
  const returns = standingPosts(records, day);
  if (returns.length === 0) return null;
  return {
    posts: sumOf(returns, ({ posts }) => posts),
    inPost: sumOf(returns, ({ inPost }) => inPost),
    vacant: sumOf(returns, vacantPosts),
    vacancyRate: vacancyRate(records, day)?.value ?? null,
    turnover: turnover(records, day)?.value ?? null,
    returns,
  };
}
