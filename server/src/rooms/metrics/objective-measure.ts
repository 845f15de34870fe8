import { link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** Says that a metric shows the delivery of an objective. */
@record("objective_measure")
export class ObjectiveMeasure extends ProgrammeRecord {
  @link("objective") objective!: string;

  @text("The metric's key.", { hidden: true, most: 100 })
  metricKey!: string;
}
