import { field, view } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Benefit } from "./benefit.ts";
import { BenefitAttribution } from "./benefit-links.ts";
import { profileOf } from "./benefit-outlook.ts";
import { BenefitTest, type Missing, missingFrom } from "./four-tests.ts";

@view("What a profile lacks to pass a test.")
class MissingFromTest {
  @field(() => BenefitTest, "The test.")
  test!: BenefitTest;

  @field(() => String, 'What is missing, in words: "a beneficiary".')
  what!: string;
}

@view("MSP's four tests of a benefit: true where its profile passes.")
class BenefitTests {
  @field(() => Boolean, "What improves, and for whom, is stated precisely.")
  description!: boolean;

  @field(() => Boolean, "The difference between before and after can be observed.")
  observable!: boolean;

  @field(() => Boolean, "Its accountable owner, its enablers and who counts it are recorded.")
  attribution!: boolean;

  @field(() => Boolean, "The target, its day and the planned profile are recorded.")
  measurement!: boolean;

  @field(() => [MissingFromTest], "What is missing; empty when it passes all four.")
  missing!: readonly Missing[];
}

@Resolver(() => Benefit)
export class FourTestsResolver {
  @FieldResolver(() => BenefitTests, {
    description: "Whether it passes MSP's four tests of a benefit.",
  })
  async tests(@Root() benefit: Benefit): Promise<BenefitTests> {
    const [{ planned, enablers }, attributions] = await Promise.all([
      profileOf(benefit),
      Reader.of(benefit).set(BenefitAttribution, benefit.programme),
    ]);
    const missing = missingFrom({
      ...benefit,
      hasEnabler: enablers.length > 0,
      isAttributed: attributions.where("benefit", benefit.ref).length > 0,
      isPlanned: planned.length > 0,
    });
    const passes = (test: BenefitTest) => !missing.some((each) => each.test === test);
    return {
      description: passes(BenefitTest.DESCRIPTION),
      observable: passes(BenefitTest.OBSERVABLE),
      attribution: passes(BenefitTest.ATTRIBUTION),
      measurement: passes(BenefitTest.MEASUREMENT),
      missing,
    };
  }
}
