import "reflect-metadata";

// What a plugin's records and resolvers are decorated with, so that it has one dependency.
export {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
export { Entity } from "typeorm";
export {
  canonicalInstant,
  dayOf,
  daysBetween,
  endOfDay,
  Instant,
  isDay,
  monthsBetween,
  PlainDay,
  shown,
  startOfDay,
} from "./calendar.ts";
export { ChangeInput } from "./change-input.ts";
export { COLUMN_TYPES } from "./column-types.ts";
export { EXTENSION_POINTS, type ExtensionPoint, versionProblem } from "./extension-points.ts";
export type { Facet } from "./facet.ts";
export {
  checkFacts,
  choice,
  count,
  day,
  factNames,
  flag,
  type LinkTarget,
  link,
  linksOf,
  money,
  refProblem,
  text,
  textRule,
} from "./facts.ts";
export { withIsolatedMetadata } from "./isolated-metadata.ts";
export { manifestProblems, type Problem } from "./manifest.ts";
export { type Better, type Measured, type Metric, rate, type Thresholds } from "./metric.ts";
export { MOST_PENCE, Money, toPence, toPounds } from "./money.ts";
export { definePlugin, type Plugin, type PluginEntry, type StartContext } from "./plugin.ts";
export { Provenance } from "./provenance.ts";
export { Rating, type RollUp, rollUp } from "./rating.ts";
export type { ReadContext } from "./read-context.ts";
export { type Facts, ProgrammeRecord, type RecordClass } from "./record.ts";
export { BadValue, Refusal } from "./refusal.ts";
export type { PluginRequest, RecordWriter, StatedChange } from "./request.ts";
export type { Block, FigureBlock, Section, TableBlock, TextBlock } from "./section.ts";
export type { StandardSchema } from "./standard-schema.ts";
export {
  type AppendOnly,
  across,
  type ColumnTypes,
  type Migration,
  recordTable,
  within,
} from "./tables.ts";
