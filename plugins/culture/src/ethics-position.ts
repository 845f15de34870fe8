import { Float, field, Int, knownBy, view } from "@tranche/plugin-kit";
import { ethicsBeforeGoLive, isConcluded, wentLiveEarly } from "./ethics-before-go-live.ts";
import { CultureEthicsReview } from "./ethics-review.ts";

@view("The ethics reviews of a programme's uses of data.")
export class CultureEthicsPosition {
  @field(() => Int, "Reviews that are not concluded.")
  open!: number;

  @field(() => Int, "Reviews that are concluded.")
  concluded!: number;

  @field(() => Int, "Uses of data that went live before their review was concluded.")
  wentLiveEarly!: number;

  @field(
    () => Float,
    "Reviews concluded by the go-live, in per cent of the uses that went live in the year up to the newest; null while none has.",
    "nullable",
  )
  beforeGoLiveShare!: number | null;

  @field(() => [CultureEthicsReview], "The reviews, open and concluded.")
  reviews!: readonly CultureEthicsReview[];
}

/** Ethics reviews on a day; null when none was opened by then. */
export function ethicsPosition(
  records: readonly CultureEthicsReview[],
  day: string,
): CultureEthicsPosition | null {
  const reviews = knownBy(records, ({ openedOn }) => openedOn, day);
  if (reviews.length === 0) return null;
  const concluded = reviews.filter((review) => isConcluded(review, day)).length;
  return {
    open: reviews.length - concluded,
    concluded,
    wentLiveEarly: reviews.filter((review) => wentLiveEarly(review, day)).length,
    beforeGoLiveShare: ethicsBeforeGoLive(reviews, day)?.value ?? null,
    reviews,
  };
}
