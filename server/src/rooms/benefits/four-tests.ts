import { type Choice, choices } from "@tranche/plugin-kit";
import { type Benefit, BenefitClass } from "./benefit.ts";

export const BenefitTest = choices("BenefitTest", "One of MSP's four tests of a benefit.", {
  DESCRIPTION: "What improves, and for whom, is stated precisely.",
  OBSERVABLE: "The difference between before and after can be observed.",
  ATTRIBUTION: "Its accountable owner, its enablers and who counts it are recorded.",
  MEASUREMENT: "The target, its day and the planned profile are recorded.",
});
export type BenefitTest = Choice<typeof BenefitTest>;

/** What a profile lacks to pass a test. */
export interface Missing {
  readonly test: BenefitTest;
  /** In words: "a beneficiary". */
  readonly what: string;
}

/** A benefit with what is recorded around it. */
export interface Tested
  extends Pick<
    Benefit,
    | "title"
    | "description"
    | "class"
    | "beneficiary"
    | "owner"
    | "measure"
    | "unit"
    | "baselineValue"
    | "baselineOn"
    | "targetValue"
    | "targetOn"
  > {
  readonly hasEnabler: boolean;
  readonly isAttributed: boolean;
  readonly isPlanned: boolean;
}

/** Words that say in which direction a thing changes, as a title begins. */
const DIRECTIONS =
  /^(?:avoid|better|broaden|cut|decrease|deepen|eliminate|faster|fewer|free|greater|grow|higher|improve|increase|less|lower|more|prevent|quicker|raise|reduce|release|remove|save|shorten|slower|speed|strengthen|stop|widen|worsen)(?:s|d|ed)?\b/i;

/**
 * What a benefit's profile lacks for MSP's four tests, in their order; nothing when it passes them
 * all. A qualitative benefit is observed, not counted: it needs neither unit, baseline nor steps.
 */
export function missingFrom(benefit: Tested): Missing[] {
  const counted = benefit.class !== BenefitClass.QUALITATIVE;
  const { DESCRIPTION, OBSERVABLE, ATTRIBUTION, MEASUREMENT } = BenefitTest;
  const wanted: [BenefitTest, string, boolean][] = [
    [
      DESCRIPTION,
      "a title that begins with the direction of change",
      DIRECTIONS.test(benefit.title),
    ],
    [DESCRIPTION, "a description", benefit.description !== null],
    [DESCRIPTION, "a beneficiary", benefit.beneficiary !== null],
    [OBSERVABLE, "a measure", benefit.measure !== null],
    [OBSERVABLE, "a unit", !counted || benefit.unit !== null],
    [OBSERVABLE, "a baseline", !counted || benefit.baselineValue !== null],
    [ATTRIBUTION, "an owner", benefit.owner !== null],
    [ATTRIBUTION, "an enabler", benefit.hasEnabler],
    [ATTRIBUTION, "the share that a programme counts", benefit.isAttributed],
    [MEASUREMENT, "the day of the baseline", !counted || benefit.baselineOn !== null],
    [MEASUREMENT, "a target", !counted || benefit.targetValue !== null],
    [MEASUREMENT, "the day of the target", benefit.targetOn !== null],
    [MEASUREMENT, "a planned profile", !counted || benefit.isPlanned],
  ];
  return wanted.flatMap(([test, what, there]) => (there ? [] : [{ test, what }]));
}
