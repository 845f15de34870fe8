import { Float, field, Int, sumOf, view } from "@tranche/plugin-kit";
import { PeopleEstablishment } from "./establishment.ts";
import { turnover } from "./turnover.ts";
import { standingPosts, vacancyRate, vacantPosts } from "./vacancy-rate.ts";

@view("The data posts of a programme and how many are filled.")
export class PeopleEstablishmentPosition {
  @field(() => Int, "Established posts, filled or not.")
  posts!: number;

  @field(() => Int, "People in post.")
  inPost!: number;

  @field(() => Int, "Posts that are vacant.")
  vacant!: number;

  @field(() => Float, "Vacant posts, in per cent of all posts.", "nullable")
  vacancyRate!: number | null;

  @field(
    () => Float,
    "Leavers over the last twelve months, in per cent of the average in post; null while fewer than twelve months are returned, or fewer than five people were in post.",
    "nullable",
  )
  turnover!: number | null;

  @field(() => [PeopleEstablishment], "The latest return of each role.")
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
