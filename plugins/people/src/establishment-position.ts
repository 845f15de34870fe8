import { Field, Float, Int, ObjectType, sumOf } from "@tranche/plugin-kit";
import { PeopleEstablishment } from "./establishment.ts";
import { turnover } from "./turnover.ts";
import { standingPosts, vacancyRate, vacantPosts } from "./vacancy-rate.ts";

@ObjectType({
  simpleResolvers: true,
  description: "The data posts of a programme and how many are filled.",
})
export class PeopleEstablishmentPosition {
  @Field(() => Int, { description: "Established posts, filled or not." })
  posts!: number;

  @Field(() => Int, { description: "People in post." })
  inPost!: number;

  @Field(() => Int, { description: "Posts that are vacant." })
  vacant!: number;

  @Field(() => Float, { nullable: true, description: "Vacant posts, in per cent of all posts." })
  vacancyRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Leavers over the last twelve months, in per cent of the average in post; null while fewer than twelve months are returned, or fewer than five people were in post.",
  })
  turnover!: number | null;

  @Field(() => [PeopleEstablishment], { description: "The latest return of each role." })
  returns!: readonly PeopleEstablishment[];
}

/** The establishment on a day; null when there is no return of it. */
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
