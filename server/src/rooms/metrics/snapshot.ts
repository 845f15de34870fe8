import {
  type AppendedRow,
  isDay,
  type Measured,
  type Metric,
  Provenance,
} from "@tranche/plugin-kit";
import { askPlugin, mapProblem } from "../../access/contained.ts";
import type { HostView, Owned } from "../../access/host-view.ts";
import { readContext } from "../../access/read-context.ts";
import type { Reader } from "../../records/reader.ts";
import type { RecordStore } from "../../records/store.ts";
import { type MetricRun, RUNS } from "./metric-run.ts";
import { readingsMadeFor } from "./read-readings.ts";
import { metricsThatApply } from "./read-scope.ts";
import { ReadingStatus } from "./reading.ts";
import { type NewReading, READINGS, toStore } from "./stored-reading.ts";

/** How a metric was run over a batch of programmes. */
type BatchRun = Omit<MetricRun, keyof AppendedRow | "asAt">;

export interface SnapshotRequest {
  readonly actor: string;
  readonly reason: string;
  readonly programmes: readonly string[];
  /** When the change is dated; now, unless given. Only a seed dates it back. */
  readonly at?: string;
  readonly provenance?: Provenance;
  /** Makes a repeated request keep nothing again. */
  readonly idempotencyKey?: string;
}

/**
 * Runs every metric that is computed, all at once, each with one call for up to 500
 * programmes and a deadline of its own, and keeps what each measured of each programme. Repeating it is
 * safe: a reading equal to the last one for the same instant is not kept again. Of a metric that does
 * not apply to a programme nothing is kept, unless it measured something.
 */
export async function takeSnapshot(
  host: HostView,
  store: RecordStore,
  reader: Reader,
  request: SnapshotRequest,
): Promise<BatchRun[]> {
  const metrics = host.metrics().filter(({ part }) => part.computeMany !== undefined);
  const runs = new Map<string, BatchRun[]>();
  const ran = new Set<string>();
  for (let from = 0; from < request.programmes.length; from += 500) {
    const programmes = request.programmes.slice(from, from + 500);
    const results = await Promise.all(
      metrics.map((metric) => runMetric(host, reader, metric, programmes)),
    );
    for (const { run } of results) runs.set(run.metric, [...(runs.get(run.metric) ?? []), run]);
    const last = await readingsMadeFor(reader, programmes, reader.at);
    const scopes = await Promise.all(
      programmes.map((programme) => metricsThatApply(host, reader, programme)),
    );
    for (const [index, programme] of programmes.entries()) {
      const applies = scopes[index] as (key: string) => boolean;
      const own = results.filter(({ run, readings }) =>
        matters(readings.get(programme), applies(run.metric)),
      );
      const made = own.map(({ readings }) => readings.get(programme) as NewReading);
      const known = new Set((last.get(programme) ?? []).map(fingerprint));
      const fresh = made.filter((reading) => !known.has(fingerprint(reading)));
      await keep(
        store,
        request,
        programme,
        reader.at,
        fresh,
        own.map(({ run }) => run),
      );
      for (const { run } of own) ran.add(run.metric);
    }
  }
  return [...runs].filter(([metric]) => ran.has(metric)).map(([, all]) => addUp(all));
}

/** What does not apply to a programme is not missing there; if it measured something, it does apply. */
function matters(reading: NewReading | undefined, applies: boolean): boolean {
  return applies || reading?.status === ReadingStatus.OK;
}

async function runMetric(
  host: HostView,
  reader: Reader,
  owned: Owned<Metric>,
  programmes: readonly string[],
): Promise<{ run: BatchRun; readings: Map<string, NewReading> }> {
  const { part: metric, plugin, config } = owned;
  const began = performance.now();
  const illustrative = new Set<string>();
  const { answer, reason } = await askPlugin(
    host,
    owned,
    metric.key,
    async ({ computeMany }, signal) =>
      computeMany?.(programmes, readContext(reader, config, signal, illustrative)) ?? new Map(),
    (found) => mapProblem(found) ?? measuredProblem(found, reader.day),
  );
  const failed = reason !== undefined;
  const readings = failed ? 0 : programmes.filter((programme) => answer.has(programme)).length;
  const found = (programme: string) =>
    failed ? ReadingStatus.FAILED : (answer.get(programme) ?? ReadingStatus.NO_DATA);
  return {
    run: {
      metric: metric.key,
      plugin,
      status: failed ? ReadingStatus.FAILED : withData(readings),
      durationMs: Math.round(performance.now() - began),
      readings,
    },
    readings: new Map(
      programmes.map((programme) => [
        programme,
        toStore(
          metric,
          programme,
          reader.at,
          found(programme),
          illustrative.has(programme) ? Provenance.ILLUSTRATIVE : Provenance.RECORDED,
        ),
      ]),
    ),
  };
}

function measuredProblem(found: ReadonlyMap<string, Measured>, day: string): string | undefined {
  for (const [programme, measured] of found) {
    if (!Number.isFinite(measured?.value)) return `The value for ${programme} is no number.`;
    if (!isDay(measured.observedOn) || measured.observedOn > day)
      return `The value for ${programme} has no day, or one after ${day}.`;
  }
  return undefined;
}

/** One change for each programme: the readings, and how the metrics ran. */
async function keep(
  store: RecordStore,
  { actor, reason, at, provenance, idempotencyKey }: SnapshotRequest,
  programme: string,
  asAt: string,
  readings: readonly NewReading[],
  runs: readonly BatchRun[],
): Promise<void> {
  const stamp = {
    ...(at ? { at } : {}),
    ...(provenance ? { provenance } : {}),
    ...(idempotencyKey ? { idempotency: { key: idempotencyKey, body: { asAt } } } : {}),
  };
  await store.change({ programme, actor, reason, ...stamp }, async (transaction) => {
    await transaction.append(READINGS, readings);
    await transaction.append(
      RUNS,
      runs.map((run) => ({ ...run, asAt })),
    );
  });
}

function fingerprint({
  metricKey,
  metricVersion,
  asAt,
  observedOn,
  value,
  status,
  green,
  amber,
  provenance,
}: NewReading): string {
  const kept = [metricKey, metricVersion, asAt, observedOn, value, status, green, amber];
  return JSON.stringify([...kept, provenance]);
}

function addUp(runs: BatchRun[]): BatchRun {
  const [first] = runs as [BatchRun];
  const failed = runs.some(({ status }) => status === ReadingStatus.FAILED);
  const readings = runs.reduce((sum, run) => sum + run.readings, 0);
  return {
    ...first,
    status: failed ? ReadingStatus.FAILED : withData(readings),
    durationMs: runs.reduce((sum, { durationMs }) => sum + durationMs, 0),
    readings,
  };
}

/** A run that found nothing to measure is not one that measured. */
function withData(readings: number): "OK" | "NO_DATA" {
  return readings > 0 ? ReadingStatus.OK : ReadingStatus.NO_DATA;
}
