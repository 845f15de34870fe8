/**
 * Every rule that a plugin is held to, by its name, which stays as it is: reports and tests refer to
 * it. The first part can be judged by looking at the plugin (`manifestProblems`); for the second it
 * must be run (`checkPlugin`).
 */
export const CONTRACT_RULES = {
  "module-not-export": "What is passed is the plugin, not the module that exports it.",
  "not-an-object": "A plugin is a plain object.",
  unreadable: "A plugin can be read without throwing.",
  "unknown-key": "Every key of the plugin and of its parts is one of the contract.",
  "id-form": "The id is lower-case letters, digits and hyphens.",
  "version-form": "The version is a semantic version.",
  "uses-version": "Each extension point used exists, in a version that the kit knows.",
  "depends-on-form": "dependsOn holds ids of plugins.",
  "depends-on-itself": "A plugin does not depend on itself.",
  "personal-data": "personalData is none, by-cohort or named.",
  "config-form": "config is a Standard Schema validator.",
  "seeds-form": "seeds is a file: URL.",
  "list-form": "What may be many is a list, of entries of the right kind.",
  "not-a-function": "What is to be called is a function.",
  "empty-text": "What a reader is shown is not blank.",
  "entity-form": "An entity extends ProgrammeRecord and is declared by @record.",
  "table-prefix": "Tables, indexes and views begin with the plugin's id.",
  "table-form": "A table's name is one that both databases take as it is.",
  "table-twice": "No two entities share a table.",
  "migration-name": "A migration has a name, which no other has.",
  "migration-order": "Migrations are listed in the order of their names.",
  "facet-on": "A facet is on a type that takes facets.",
  "facet-field": "A facet's field is the plugin's id in camel case.",
  "facet-type": "A facet's type is a class.",
  "facet-twice": "A plugin has one facet on a type.",
  "metric-key": "A metric's key is the plugin's id, a dot and a name in lower case.",
  "metric-key-twice": "No two metrics share a key.",
  "metric-version": "A metric's version is a whole number from 1.",
  "metric-better": "A metric is better higher or lower.",
  "metric-workstream": "A metric's workstream is a kind of workstream.",
  "metric-thresholds": "A metric's GREEN is better than its AMBER.",
  "metric-fresh-for-days": "A reading is fresh for a whole number of days from 1.",
  "guard-tables": "A guard names the tables that it guards.",
  "guard-own-tables": "A plugin guards tables of its own.",
  "section-id": "A section has an id, which no other of the plugin has.",

  "config-default": "The configuration is valid when nothing is set.",
  "config-fails": "The configuration's validator answers.",
  "seeds-missing": "The folder of seeds exists.",
  "entities-fail": "The entities can be opened together.",
  "migration-statements": "A migration answers a list of SQL statements.",
  "migration-not-fixed": "A migration answers the same statements at every call.",
  "migration-fails": "Every statement of a migration runs.",
  "reference-order": "A table is made after, and dropped before, those that it refers to.",
  "alters-core": "A plugin leaves the core's tables as they are.",
  "dirty-down": "Going down leaves nothing of the plugin behind.",
  "up-after-down": "After going down the plugin can go up again.",
  "entity-without-table": "Every entity has a table.",
  "table-key": "A table of records has the key (programme, ref).",
  "column-missing": "Every column of an entity is in its table.",
  "column-unknown": "Every column of a table is in its entity.",
  "column-required": "A column that the entity lets be null may be null in the table.",
  "field-on-core": "A plugin's records add no field to the core's types: its facet does.",
  "schema-fails": "The plugin's part of the schema can be built.",
  "type-prefix": "The plugin's types begin with its id in Pascal case.",
  "root-not-nullable": "Root fields are nullable.",
  "root-field-twice": "No two root fields of the plugin share a name.",
  "field-method-twice": "No two field resolvers of a type share a method name.",
  undescribed: "Every type, field, argument and enum value has a description.",
  throws: "A facet, metric or section answers without throwing.",
  slow: "A facet, metric or section answers within the deadline.",
  "row-by-row": "A facet, metric or section asks as often for 500 programmes as for one.",
  "repeated-read": "One answer asks for each kind of record once.",
  "unknown-record": "The records asked for are among the plugin's entities.",
  "answer-not-map": "An answer is a Map by programme.",
  "answer-unasked": "An answer is about the programmes asked for.",
  "missing-is-not-zero": "A programme without facts has no measure: it is left out.",
  "measure-not-finite": "A measure is a finite number.",
  "measure-undated": "A measure is of a day not after the one looked at.",
  "block-form": "A section answers blocks of the board pack.",
  "start-fails": "start and stop end without throwing.",
  "slow-start": "start and stop end within the deadline.",
} as const;

export type ContractRule = keyof typeof CONTRACT_RULES;

/** A rule of the contract that a plugin breaks. */
export interface Problem {
  readonly rule: ContractRule;
  /** Names the offender and says what to do. */
  readonly sentence: string;
}

export function problem(rule: ContractRule, sentence: string): Problem {
  return { rule, sentence };
}
