import {
  AppendedRow,
  appended,
  appendOnly,
  choice,
  count,
  field,
  instant,
  text,
} from "@tranche/plugin-kit";
import { Int } from "type-graphql";
import { ReadingStatus } from "./reading.ts";

@appended("metric_run", "A run of a metric.")
export class MetricRun extends AppendedRow {
  @text("The metric's key.", { most: 200, asId: true })
  metric!: string;

  @text("The plugin that the metric belongs to.", { hidden: true })
  plugin!: string;

  @choice(
    ReadingStatus,
    "OK; NO_DATA when it has a value for none of the programmes that were measured; FAILED for every one of them.",
  )
  status!: "OK" | "NO_DATA" | "FAILED";

  @count("How long it took, in milliseconds.")
  durationMs!: number;

  @instant("The instant it was run for.", { hidden: true })
  asAt!: string;

  @field(() => Int, "How many programmes it has a value for.")
  readings!: number;
}

/** Runs of metrics, as they are kept. */
export const RUNS = appendOnly(MetricRun);
