/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What sort of benefit it is. */
export type BenefitClass =
  /** Money that can be taken out of a budget. */
  | 'CASH_RELEASING'
  /** A change for the worse that the programme accepts. */
  | 'DIS_BENEFIT'
  /** Worth money that stays where it is. */
  | 'NON_CASH_RELEASING'
  /** Observed, not counted. */
  | 'QUALITATIVE'
  /** Measured in a unit other than money. */
  | 'QUANTIFIABLE';

/** How far a benefit has come. Only a measurement makes it realised. */
export type BenefitStatus =
  /** Approved with a case. */
  | 'APPROVED'
  /** Named in a case. */
  | 'IDENTIFIED'
  /** Its time has passed without it. */
  | 'MISSED'
  /** With owner, measure, baseline and target. */
  | 'PROFILED'
  /** Measured at its target. */
  | 'REALISED'
  /** Measured, not yet at its target. */
  | 'REALISING'
  /** No longer sought. */
  | 'WITHDRAWN';

/** Which way a measure is better. */
export type Better =
  /** More is better. */
  | 'HIGHER'
  /** Less is better. */
  | 'LOWER';

/** A stage of the business case. */
export type CaseStage =
  /** Full business case. */
  | 'FBC'
  /** Outline business case. */
  | 'OBC'
  /** Strategic outline case. */
  | 'SOC';

/** How far a lot has come. */
export type LotStatus =
  /** A contract was awarded. */
  | 'AWARDED'
  /** No contract yet. */
  | 'PLANNED';

/** What a duty concerns. */
export type ObligationKind =
  /** Consulting a unit or body. */
  | 'CONSULTATION'
  /** A data protection impact assessment. */
  | 'DPIA'
  /** An equality impact assessment. */
  | 'EIA'
  /** Effects on the environment. */
  | 'ENVIRONMENT'
  /** Effects on buildings. */
  | 'ESTATES'
  /** Rules of public procurement. */
  | 'PROCUREMENT';

/** Whether a duty calls for action. */
export type ObligationStatus =
  /** Not required at this stage; its trigger wakes it. */
  | 'DORMANT'
  /** Met, with evidence. */
  | 'MET'
  /** Due, and not yet met. */
  | 'OPEN'
  /** Holds at all stages. */
  | 'STANDING';

/** How a plugin is. */
export type PluginState =
  /** A plugin that it depends on is not ready. */
  | 'BLOCKED'
  /** It could not be loaded, put together, migrated or started. */
  | 'FAILED'
  /** It answers. */
  | 'READY';

/** Which programmes to list; all, when empty. */
export type ProgrammeFilter = {
  /** Part of the name or ref, in any case. */
  search?: string | null | undefined;
};

/** Computed health. It stands beside judged delivery confidence, never instead of it. */
export type Rating =
  /** Off what was promised, within tolerance. */
  | 'AMBER'
  /** As promised. */
  | 'GREEN'
  /** Beyond tolerance, or late and not met. */
  | 'RED'
  /** Nothing recorded to judge by: missing, stale or failed. */
  | 'UNKNOWN';

/** How a readiness item stands. */
export type ReadinessStatus =
  /** Met, with evidence. */
  | 'MET'
  /** Due later. */
  | 'NOT_YET_DUE'
  /** Due and not met. */
  | 'UNMET'
  /** Not met; a named person lets the gate be passed without it. */
  | 'WAIVED';

/** Whether a reading says how things are. */
export type ReadingStatus =
  /** The measure failed or took too long. */
  | 'FAILED'
  /** There was nothing to measure. Not zero. */
  | 'NO_DATA'
  /** A value, fresh enough to go by. */
  | 'OK'
  /** A value, but too old to go by. */
  | 'STALE';

/** A route to market. */
export type Route =
  /** A call-off by competitive tender from a framework. */
  | 'CALL_OFF'
  /** A contract without competition, such as a single tender action. */
  | 'DIRECT_AWARD'
  /** A new contract, let in competition. */
  | 'NEW_CONTRACT';

/** Whether a section has something to show. */
export type SectionStatus =
  /** Nothing is recorded for it yet. */
  | 'EMPTY'
  /** It has. */
  | 'OK'
  /** Its plugin could not answer; the reason says why. */
  | 'UNAVAILABLE';

/** Which money it is. The two are never mixed without saying so. */
export type SpendKind =
  /** Spending that makes an asset. */
  | 'CAPITAL'
  /** Day-to-day spending. */
  | 'REVENUE';

/** How far a tranche has come. */
export type TrancheStatus =
  /** Decided and funded; the tranche before it is not closed. */
  | 'APPROVED'
  /** Ended in a review. */
  | 'CLOSED'
  /** Being delivered. */
  | 'IN_DELIVERY'
  /** Asked for, not decided. */
  | 'PROPOSED';

/** What a workstream changes. */
export type WorkstreamKind =
  /** How data is valued and used. */
  | 'CULTURE'
  /** People: roles, skills and capacity. */
  | 'PEOPLE'
  /** Organisation and process. */
  | 'PROCESS'
  /** Systems and data platforms. */
  | 'TECHNOLOGY';

export type BoardPackQueryVariables = Exact<{
  programme: string;
  asAt?: string | null | undefined;
}>;


export type BoardPackQuery = { boardPack: { asAt: string, chain: { seq: number, digest: string }, programme: { ref: string, name: string, vision: string, stage: CaseStage, intents: Array<{ ref: string, statement: string }> }, objectives: Array<{ ref: string, name: string, delivery: { rating: Rating, unknownCount: number, benefits: Array<{ ref: string }>, milestones: Array<{ ref: string }> } }>, tranches: Array<{ ref: string, name: string, status: TrancheStatus, startsOn: string | null, endsOn: string | null }>, workstreams: Array<{ ref: string, kind: WorkstreamKind, name: string, rating: Rating, unknownCount: number }>, readiness: { stage: CaseStage, metCount: number, unmetCount: number, notYetDueCount: number, items: Array<{ ref: string, title: string, status: ReadinessStatus, source: string | null }> }, funding: { approved: { total: string | null, revenue: string | null, capital: string | null }, committed: { total: string | null, revenue: string | null, capital: string | null }, actual: { total: string | null, revenue: string | null, capital: string | null }, forecast: { total: string | null, revenue: string | null, capital: string | null }, headroom: { total: string | null, revenue: string | null, capital: string | null }, allocations: Array<{ ref: string, source: string | null, kind: SpendKind, amount: string, drawnFrom: { name: string, budget: string, remaining: string | null } | null }> }, delegations: Array<{ ref: string, holder: string, limit: string | null, limitCount: number | null, used: string | null, usedCount: number | null, headroom: string | null, headroomCount: number | null, source: string | null }>, lots: Array<{ ref: string, name: string, ceiling: string | null, awarded: string | null, status: LotStatus, route: Route | null }>, benefits: Array<{ ref: string, title: string, class: BenefitClass, annualValue: string | null, status: BenefitStatus, enablers: Array<{ ref: string, title: string | null, neededBy: string | null, forecastOn: string | null, slippedMonths: number | null }>, objectives: Array<{ ref: string }> }>, decisions: Array<{ ref: string, title: string, neededBy: string | null, decidedOn: string | null, daysLate: number | null, source: string | null, recommendations: Array<{ ref: string, text: string }> }>, obligations: Array<{ ref: string, kind: ObligationKind, title: string, status: ObligationStatus, trigger: string, source: string | null }> } | null };

export type PluginsQueryVariables = Exact<{
  programme: string;
}>;


export type PluginsQuery = { plugins: Array<{ id: string, version: string | null, state: PluginState, reason: string | null }>, metricCatalogue: Array<{ key: string, plugin: string, version: number, title: string, unit: string, better: Better, freshForDays: number, thresholds: { green: number, amber: number } }>, programme: { readings: Array<{ key: string, value: number | null, unit: string, rating: Rating, status: ReadingStatus, asAt: string | null, observedAt: string | null, metricVersion: number, thresholds: { green: number, amber: number } }>, people: { __typename: 'PeopleFacet' } | null, process: { __typename: 'ProcessFacet' } | null, technology: { __typename: 'TechnologyFacet' } | null, culture: { __typename: 'CultureFacet' } | null } | null, boardPack: { workstreams: Array<{ kind: WorkstreamKind, rating: Rating, unknownCount: number, readings: Array<{ key: string, title: string, value: number | null, unit: string, rating: Rating }> }>, objectives: Array<{ ref: string, delivery: { rating: Rating, unknownCount: number, measures: Array<{ key: string, rating: Rating }> } }>, sections: Array<{ plugin: string, id: string, title: string, status: SectionStatus, reason: string | null, blocks: Array<
        | { __typename: 'FigureBlock' }
        | { __typename: 'TableBlock' }
        | { __typename: 'TextBlock' }
      > }> } | null };

export type TakeSnapshotMutationVariables = Exact<{
  programme: string;
  asAt?: string | null | undefined;
}>;


export type TakeSnapshotMutation = { takeSnapshot: { runs: Array<{ metric: string, status: ReadingStatus, durationMs: number, readings: number }> } | null };

export type ProgrammesQueryVariables = Exact<{
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgrammesQuery = { programmes: { totalCount: number, edges: Array<{ cursor: string, node: { ref: string, name: string, vision: string, stage: CaseStage, seniorResponsibleOwner: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type VerifyChainQueryVariables = Exact<{
  programme: string;
}>;


export type VerifyChainQuery = { verifyChain: { ok: boolean, length: number, head: string | null, brokenAt: number | null, problem: string | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const BoardPackDocument = new TypedDocumentString(`
    query BoardPack($programme: ID!, $asAt: DateTime) {
  boardPack(programme: $programme, asAt: $asAt) {
    asAt
    chain {
      seq
      digest
    }
    programme {
      ref
      name
      vision
      stage
      intents {
        ref
        statement
      }
    }
    objectives {
      ref
      name
      delivery {
        rating
        unknownCount
        benefits {
          ref
        }
        milestones {
          ref
        }
      }
    }
    tranches {
      ref
      name
      status
      startsOn
      endsOn
    }
    workstreams {
      ref
      kind
      name
      rating
      unknownCount
    }
    readiness {
      stage
      metCount
      unmetCount
      notYetDueCount
      items {
        ref
        title
        status
        source
      }
    }
    funding {
      approved {
        total
        revenue
        capital
      }
      committed {
        total
        revenue
        capital
      }
      actual {
        total
        revenue
        capital
      }
      forecast {
        total
        revenue
        capital
      }
      headroom {
        total
        revenue
        capital
      }
      allocations {
        ref
        source
        kind
        amount
        drawnFrom {
          name
          budget
          remaining
        }
      }
    }
    delegations {
      ref
      holder
      limit
      limitCount
      used
      usedCount
      headroom
      headroomCount
      source
    }
    lots {
      ref
      name
      ceiling
      awarded
      status
      route
    }
    benefits {
      ref
      title
      class
      annualValue
      status
      enablers {
        ref
        title
        neededBy
        forecastOn
        slippedMonths
      }
      objectives {
        ref
      }
    }
    decisions {
      ref
      title
      neededBy
      decidedOn
      daysLate
      recommendations {
        ref
        text
      }
      source
    }
    obligations {
      ref
      kind
      title
      status
      trigger
      source
    }
  }
}
    `) as unknown as TypedDocumentString<BoardPackQuery, BoardPackQueryVariables>;
export const PluginsDocument = new TypedDocumentString(`
    query Plugins($programme: ID!) {
  plugins {
    id
    version
    state
    reason
  }
  metricCatalogue {
    key
    plugin
    version
    title
    unit
    better
    thresholds {
      green
      amber
    }
    freshForDays
  }
  programme(ref: $programme) {
    readings {
      key
      value
      unit
      rating
      status
      asAt
      observedAt
      metricVersion
      thresholds {
        green
        amber
      }
    }
    people {
      __typename
    }
    process {
      __typename
    }
    technology {
      __typename
    }
    culture {
      __typename
    }
  }
  boardPack(programme: $programme) {
    workstreams {
      kind
      rating
      unknownCount
      readings {
        key
        title
        value
        unit
        rating
      }
    }
    objectives {
      ref
      delivery {
        rating
        unknownCount
        measures {
          key
          rating
        }
      }
    }
    sections {
      plugin
      id
      title
      status
      reason
      blocks {
        __typename
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PluginsQuery, PluginsQueryVariables>;
export const TakeSnapshotDocument = new TypedDocumentString(`
    mutation TakeSnapshot($programme: ID!, $asAt: DateTime) {
  takeSnapshot(programme: $programme, asAt: $asAt) {
    runs {
      metric
      status
      durationMs
      readings
    }
  }
}
    `) as unknown as TypedDocumentString<TakeSnapshotMutation, TakeSnapshotMutationVariables>;
export const ProgrammesDocument = new TypedDocumentString(`
    query Programmes($filter: ProgrammeFilter, $first: Int, $after: String) {
  programmes(filter: $filter, first: $first, after: $after) {
    edges {
      cursor
      node {
        ref
        name
        vision
        stage
        seniorResponsibleOwner
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ProgrammesQuery, ProgrammesQueryVariables>;
export const VerifyChainDocument = new TypedDocumentString(`
    query VerifyChain($programme: ID!) {
  verifyChain(programme: $programme) {
    ok
    length
    head
    brokenAt
    problem
  }
}
    `) as unknown as TypedDocumentString<VerifyChainQuery, VerifyChainQueryVariables>;