import type { Metric } from "@tranche/plugin-kit";

/** What decides whether a plugin and its metrics apply to a programme. */
export interface ScopeFacts {
  /** What the programme stated, by id of a plugin or key of a metric. */
  readonly stated: ReadonlyMap<string, { readonly applies: boolean; readonly because: string }>;
  /** The plugins of whose records the programme has, or had, any. */
  readonly touched: ReadonlySet<string>;
  /** The metrics that ever had a value here. */
  readonly measured: ReadonlySet<string>;
  /** The metrics by which an objective is shown. */
  readonly showing: ReadonlySet<string>;
}

/** A plugin as it is put together: its metrics, and whether it keeps records of its own. */
export interface ScopedPlugin {
  readonly id: string;
  readonly keepsRecords: boolean;
  readonly metrics: readonly Pick<Metric, "key">[];
}

/** Whether something applies to a programme, and why. */
export interface Applies {
  readonly applies: boolean;
  /** True when the programme stated it; else it follows from what is recorded. */
  readonly isStated: boolean;
  readonly because: string;
}

export interface PluginScope extends Applies {
  readonly plugin: string;
  readonly metrics: readonly MetricScope[];
}

export interface MetricScope extends Applies {
  readonly key: string;
}

/**
 * Which plugins and metrics apply to a programme. What it stated of a metric goes before what it stated
 * of the plugin. Unless stated, a plugin applies when the programme has any of its records, when a
 * metric of it had a value or shows an objective, and when it keeps no records by which to tell; and
 * all its metrics with it.
 */
export function scopeOf(plugin: ScopedPlugin, facts: ScopeFacts): PluginScope {
  const { id, metrics } = plugin;
  const stated = statedOf(id, facts);
  const whole = stated ?? found(plugin, facts);
  return {
    ...{ plugin: id, ...whole },
    metrics: metrics.map(({ key }) => ({
      key,
      ...(statedOf(key, facts) ?? { ...whole, isStated: false }),
    })),
  };
}

function statedOf(subject: string, { stated }: ScopeFacts): Applies | null {
  const choice = stated.get(subject);
  return choice ? { applies: choice.applies, isStated: true, because: choice.because } : null;
}

function found(plugin: ScopedPlugin, { touched, measured, showing }: ScopeFacts): Applies {
  const { id, keepsRecords, metrics } = plugin;
  const of = (keys: ReadonlySet<string>) => metrics.find(({ key }) => keys.has(key))?.key;
  const [shows, read] = [of(showing), of(measured)];
  const because = touched.has(id)
    ? `The programme has records of "${id}".`
    : shows !== undefined
      ? `An objective is shown by "${shows}".`
      : read !== undefined
        ? `"${read}" has been measured here.`
        : keepsRecords
          ? null
          : `"${id}" keeps no records of its own.`;
  return {
    ...{ applies: because !== null, isStated: false },
    because:
      because ?? `The programme has no record of "${id}", and none of its metrics has a value.`,
  };
}
