import { badInput, Month } from "@tranche/plugin-kit";
import { Arg, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Programme } from "../programme/programme.ts";
import { BenefitForecast } from "./benefit-forecast.ts";
import { forecastBenefits } from "./forecast-benefits.ts";

/** Runs unless told. */
const USUAL_RUNS = 1000;

/** The seed of those who do not care which. */
const USUAL_SEED = 1;

/** The most runs that one forecast is played. */
const MOST_RUNS = 10_000;

@Resolver(() => Programme)
export class BenefitForecastResolver {
  @FieldResolver(() => BenefitForecast, {
    description:
      "What its benefits may come to: P10, P50 and P90 by playing their ranges and those of the milestones that they wait for. Ranges are taken to vary by themselves.",
  })
  benefitForecast(
    @Root() programme: Programme,
    @Arg("seed", () => Int, {
      nullable: true,
      defaultValue: USUAL_SEED,
      description: "The seed of the random numbers; 1 unless given.",
    })
    seed?: number | null,
    @Arg("runs", () => Int, {
      nullable: true,
      defaultValue: USUAL_RUNS,
      description: "How many times to play it, 1 to 10,000; 1,000 unless given.",
    })
    runs?: number | null,
    @Arg("from", () => Month, {
      nullable: true,
      description:
        "The first month; unless given, April of the fiscal year in which the first profile begins.",
    })
    from?: string | null,
    @Arg("to", () => Month, {
      nullable: true,
      description:
        "The last month, 40 years on at most; unless given, ten fiscal years end with it.",
    })
    to?: string | null,
  ): Promise<BenefitForecast> {
    const played = runs ?? USUAL_RUNS;
    if (played < 1 || played > MOST_RUNS)
      throw badInput("runs", `${played} is not from 1 to ${MOST_RUNS}. Ask for so many.`);
    return forecastBenefits(programme, {
      ...{ seed: seed ?? USUAL_SEED, runs: played, from: from ?? null, to: to ?? null },
    });
  }
}
