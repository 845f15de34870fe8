import { link, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { Entity } from "typeorm";

/** Says that a metric shows the delivery of an objective. */
@Entity("objective_measure")
export class ObjectiveMeasure extends ProgrammeRecord {
  @link("objective") objective!: string;

  @text("The metric's key.", { hidden: true, most: 100 })
  metricKey!: string;
}
