import type { Metric } from "@tranche/plugin-kit";
import type { HostView } from "../../access/host-view.ts";
import { Reader } from "../../records/reader.ts";
import type { Objective } from "../programme/programme.ts";
import type { Workstream } from "../programme/workstream.ts";
import { ObjectiveMeasure } from "./objective-measure.ts";
import { keptReadings, metricsThatApply } from "./read-scope.ts";
import type { MetricReading } from "./reading.ts";
import { neverRead, toView } from "./stored-reading.ts";

/**
 * The latest reading of every metric that applies to a programme, by key. A metric that is in the
 * catalogue and was never read has no data; one that has left the catalogue keeps its latest reading.
 */
export async function readingsOf(
  host: HostView,
  reader: Reader,
  programme: string,
): Promise<MetricReading[]> {
  const [kept, applies] = await Promise.all([
    keptReadings(reader, programme),
    metricsThatApply(host, reader, programme),
  ]);
  const views = kept.map((stored) => toView(stored, reader.day));
  const read = new Set(views.map(({ key }) => key));
  const missing = host.metrics().filter(({ part }) => !read.has(part.key));
  return [...views, ...missing.map(({ part }) => neverRead(part))]
    .filter(({ key }) => applies(key))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The latest readings of the metrics of a workstream's kind. */
export async function readingsForWorkstream(
  host: HostView,
  workstream: Workstream,
): Promise<MetricReading[]> {
  const own = keysOf(host, ({ workstream: kind }) => kind === workstream.kind);
  const all = await readingsOf(host, Reader.of(workstream), workstream.programme);
  return all.filter(({ key }) => own.has(key));
}

/** The latest readings of the metrics that show the delivery of an objective. */
export async function measuresOf(host: HostView, objective: Objective): Promise<MetricReading[]> {
  const reader = Reader.of(objective);
  const measures = await reader.set(ObjectiveMeasure, objective.programme);
  const own = new Set(measures.where("objective", objective.ref).map(({ metricKey }) => metricKey));
  if (own.size === 0) return [];
  return (await readingsOf(host, reader, objective.programme)).filter(({ key }) => own.has(key));
}

function keysOf(host: HostView, fits: (metric: Metric) => boolean): Set<string> {
  return new Set(host.metrics().flatMap(({ part }) => (fits(part) ? [part.key] : [])));
}
