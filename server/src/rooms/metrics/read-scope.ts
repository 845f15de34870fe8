import DataLoader from "dataloader";
import type { HostView } from "../../access/host-view.ts";
import type { Reader } from "../../records/reader.ts";
import { groupBy } from "../../records/record-set.ts";
import { Applicability } from "./applicability.ts";
import { ObjectiveMeasure } from "./objective-measure.ts";
import { latestReadings } from "./read-readings.ts";
import { type PluginScope, scopeOf } from "./scope.ts";
import type { KeptReading } from "./stored-reading.ts";

const READ = {};
const SCOPES = {};

/** The latest reading of each metric in a programme, read once for all programmes asked for. */
export function keptReadings(reader: Reader, programme: string): Promise<readonly KeptReading[]> {
  const loader = reader.once(
    READ,
    () =>
      new DataLoader<string, readonly KeptReading[]>(async (programmes) => {
        const found = await latestReadings(reader, programmes);
        return programmes.map((each) => found.get(each) ?? []);
      }),
  );
  return loader.load(programme);
}

/** Which plugins and metrics apply to a programme, in the order of the plugins. */
export function scopesIn(
  host: HostView,
  reader: Reader,
  programme: string,
): Promise<readonly PluginScope[]> {
  const loader = reader.once(
    SCOPES,
    () =>
      new DataLoader<string, readonly PluginScope[]>((programmes) =>
        loadScopes(host, reader, programmes),
      ),
  );
  return loader.load(programme);
}

/** Whether a metric applies to a programme; one that has left the catalogue does. */
export async function metricsThatApply(
  host: HostView,
  reader: Reader,
  programme: string,
): Promise<(key: string) => boolean> {
  const scopes = await scopesIn(host, reader, programme);
  const metrics = scopes.flatMap((scope) => scope.metrics);
  const out = new Set(metrics.filter(({ applies }) => !applies).map(({ key }) => key));
  return (key) => !out.has(key);
}

async function loadScopes(
  host: HostView,
  reader: Reader,
  programmes: readonly string[],
): Promise<PluginScope[][]> {
  const all = host.metrics();
  const plugins = host.plugins().map(({ id }) => ({
    ...{ id, tables: host.tablesOf(id) },
    metrics: all.filter(({ plugin }) => plugin === id).map(({ part }) => part),
  }));
  const tables = plugins.flatMap((plugin) => plugin.tables);
  const [touched, ...perProgramme] = await Promise.all([
    reader.kindsIn(programmes, tables),
    ...programmes.map(async (programme) => {
      const [stated, measures, readings] = await Promise.all([
        reader.set(Applicability, programme),
        reader.set(ObjectiveMeasure, programme),
        keptReadings(reader, programme),
      ]);
      return {
        stated: new Map(stated.all.map((each) => [each.subject, each])),
        showing: new Set(measures.all.map(({ metricKey }) => metricKey)),
        measured: new Set(
          readings.filter(({ everRead }) => everRead).map(({ metricKey }) => metricKey),
        ),
      };
    }),
  ]);
  const kinds = groupBy(touched, ({ programme }) => programme);
  return programmes.map((programme, index) => {
    const own = new Set((kinds.get(programme) ?? []).map(({ entity }) => entity));
    const facts = {
      ...(perProgramme[index] as (typeof perProgramme)[number]),
      touched: new Set(
        plugins
          .filter((plugin) => plugin.tables.some((table) => own.has(table)))
          .map(({ id }) => id),
      ),
    };
    return plugins.map((plugin) =>
      scopeOf({ ...plugin, keepsRecords: plugin.tables.length > 0 }, facts),
    );
  });
}
