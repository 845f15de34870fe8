import { badInput, Month } from "@tranche/plugin-kit";
import { Arg, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Programme } from "../programme/programme.ts";
import { BenefitForecast } from "./benefit-forecast.ts";
import { forecastBenefits } from "./forecast-benefits.ts";

/** Runs, unless given. */
const USUAL_RUNS = 1000;

/** The seed, unless given. */
const USUAL_SEED = 1;

/** The most runs of one forecast. */
const MOST_RUNS = 10_000;

@Resolver(() => Programme)
export class BenefitForecastResolver {
  @FieldResolver(() => BenefitForecast, {
    description:
      "The total value that its benefits may reach: P10, P50 and P90, by simulating their ranges and those of the milestones that they depend on. Ranges are assumed to be independent.",
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
      description: "How many times to simulate it, 1 to 10,000; 1,000 unless given.",
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
        "The last month, at most 40 years after the first; unless given, the end of the tenth fiscal year.",
    })
    to?: string | null,
  ): Promise<BenefitForecast> {
    const asked = runs ?? USUAL_RUNS;
    if (asked < 1 || asked > MOST_RUNS)
      throw badInput(
        "runs",
        `${asked} is not from 1 to ${MOST_RUNS}. Give a number in that range.`,
      );
    return forecastBenefits(programme, {
      ...{ seed: seed ?? USUAL_SEED, runs: asked, from: from ?? null, to: to ?? null },
    });
  }
}
