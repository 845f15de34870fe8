import "reflect-metadata";

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
export { MOST_PENCE, Money, toPence, toPounds } from "./money.ts";
export { definePlugin, type Plugin } from "./plugin.ts";
export { Provenance } from "./provenance.ts";
export { Rating, type RollUp, rollUp } from "./rating.ts";
export { type Facts, ProgrammeRecord, type RecordClass } from "./record.ts";
export { BadValue, Refusal } from "./refusal.ts";
export { across, type ColumnTypes, type Migration, recordTable, within } from "./tables.ts";
