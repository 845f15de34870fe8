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
export { type Answer, answering, type Outcome } from "./answering.ts";
export {
  type AppendedClass,
  AppendedRow,
  appended,
  appendOnly,
} from "./appended.ts";
export { FactInput, naming, PartInput, RefInput, spaced } from "./bases.ts";
export { figure, illustrativeNotice, table } from "./blocks.ts";
export {
  type DatedOn,
  hasHappened,
  knownBy,
  latestBy,
  latestOfEach,
  newestDay,
  yearToNewest,
} from "./by-day.ts";
export {
  addDays,
  addMonths,
  canonicalInstant,
  dayOf,
  daysBetween,
  endOfDay,
  Instant,
  isDay,
  PlainDay,
  shown,
  startOfDay,
} from "./calendar.ts";
export { ChangeInput } from "./change-input.ts";
export { type Choice, choices } from "./choices.ts";
export { COLUMN_TYPES } from "./column-types.ts";
export { badInput, refuseEarlier, refuseFirst, refuseFuture, refuseMore } from "./consistent.ts";
export { derived } from "./derived.ts";
export { type Description, describe } from "./describe.ts";
export { EXTENSION_POINTS, type ExtensionPoint, versionProblem } from "./extension-points.ts";
export type { Facet } from "./facet.ts";
export {
  answerWords,
  checkFacts,
  columnOf,
  type Fact,
  type FactKind,
  factOf,
  factsOf,
  type LinkTarget,
  linksOf,
  noteAgreement,
  parseFact,
} from "./fact.ts";
export {
  choice,
  count,
  day,
  type FactOptions,
  flag,
  instant,
  link,
  money,
  month,
  number,
  percent,
  quantity,
  ref,
  text,
} from "./facts.ts";
export {
  answerEach,
  type DatedKinds,
  type FactsReader,
  factsReader,
  isIllustrative,
  type KnownFacts,
} from "./facts-reader.ts";
export type { ResolvedField, ResolverClass } from "./field-resolver.ts";
export type { Guard, GuardedRecords } from "./guard.ts";
export { forEachItem, inPart, inputPath, refuseTwice } from "./input-path.ts";
export { checkInputTexts } from "./input-texts.ts";
export { withIsolatedMetadata } from "./isolated-metadata.ts";
export { DAYS_BEHIND, latestReturns } from "./latest-returns.ts";
export { linkResolvers } from "./links.ts";
export { manifestProblems, type Problem } from "./manifest.ts";
export { Audience, loweredTo, Marking, mayBeShown } from "./marking.ts";
export { measureEach } from "./measure-each.ts";
export {
  type Better,
  type Measured,
  type Metric,
  measured,
  rate,
  type Thresholds,
} from "./metric.ts";
export { canBeKept, writtenOut } from "./misleading-text.ts";
export { MOST_PENCE, Money, toPence, toPounds } from "./money.ts";
export {
  isMonth,
  Month,
  monthAfter,
  monthOf,
  monthProblem,
  monthsApart,
} from "./month.ts";
export {
  type Asked,
  type MadeMutation,
  type MutationParts,
  makeMutation,
  mutation,
} from "./mutation.ts";
export { nearName } from "./near-name.ts";
export { inOneForm, nameForm, nameKey, proseForm } from "./one-form.ts";
export { Percent, toHundredths, WHOLE } from "./percent.ts";
export { definePlugin, type Plugin, type PluginEntry, type StartContext } from "./plugin.ts";
export { Provenance } from "./provenance.ts";
export {
  MOST_PARTS,
  PARTS,
  PARTS_IN_PENNY,
  Quantity,
  toDecimal,
  toParts,
} from "./quantity.ts";
export { Rating, type RollUp, rollUp } from "./rating.ts";
export type { ReadContext } from "./read-context.ts";
export { markRead, type RecordReader, type Records, readerOf } from "./reading.ts";
export { type Facts, ProgrammeRecord, type RecordClass } from "./record.ts";
export { kindAt, kindOf, type RecordKind, record } from "./record-kind.ts";
export { type Recording, recording } from "./recording.ts";
export { BadValue, Refusal } from "./refusal.ts";
export type { PluginRequest, RecordWriter, StatedChange } from "./request.ts";
export type { Block, FigureBlock, Section, TableBlock, TextBlock } from "./section.ts";
export {
  type HappenedTo,
  perCent,
  type ShareOf,
  shareHappened,
  shareOver,
  sumOf,
} from "./share.ts";
export { sixPlaces } from "./six-places.ts";
export { FEWEST_SHOWN, hiddenGroups, shareOfPeople, toldShare } from "./small-groups.ts";
export type { StandardSchema } from "./standard-schema.ts";
export { amending, type States, statedIn, stating } from "./stating.ts";
export {
  type AppendOnly,
  across,
  type ColumnTypes,
  type Migration,
  migration,
  type RollUpTable,
  recordTable,
  remaking,
  type TableParts,
  within,
} from "./tables.ts";
export { programmeProblem, refProblem, textRule } from "./value-rules.ts";
export { type ApiType, field, view } from "./view.ts";
export { isWithheld, markWithheld, Withheld, withheldOf } from "./withheld.ts";
export { writeFact } from "./write-fact.ts";
