import { badInput, type Choice, choices, refProblem, shown } from "@tranche/plugin-kit";

export const MapNodeKind = choices(
  "MapNodeKind",
  "The kind of a node of the benefits map, in the order in which one leads to the next.",
  {
    OUTPUT: "What the programme delivers: a design, a system, a course.",
    CAPABILITY: "What the organisation can do once outputs are in place.",
    OUTCOME: "What is different in its business once a capability is in use.",
    BENEFIT: "The improvement that an outcome brings, which can be measured.",
    OBJECTIVE: "What the business case promises, to which benefits add up.",
  },
);
export type MapNodeKind = Choice<typeof MapNodeKind>;

/** The kinds that the map keeps itself; benefits and objectives have records of their own. */
export const OWN_KINDS = {
  OUTPUT: MapNodeKind.OUTPUT,
  CAPABILITY: MapNodeKind.CAPABILITY,
  OUTCOME: MapNodeKind.OUTCOME,
} as const;

export type OwnKind = (typeof OWN_KINDS)[keyof typeof OWN_KINDS];

/** The kinds in the order of the map, from what is delivered to what it is for. */
export const KINDS_IN_ORDER: readonly MapNodeKind[] = Object.values(MapNodeKind);

/** A node's id: refs may be the same for nodes of two kinds, ids never are. */
export function nodeId(kind: MapNodeKind, ref: string): string {
  return `${kind}:${ref}`;
}

/** What an id names. */
export interface NamedNode {
  readonly id: string;
  readonly kind: MapNodeKind;
  readonly ref: string;
}

/**
 * An id as a caller wrote it: "OUTCOME:OC1".
 *
 * @param field the input that holds it.
 * @throws Refusal BAD_INPUT when it is no id.
 */
export function namedNode(field: string, id: string): NamedNode {
  const [kind, ...rest] = id.split(":");
  const ref = rest.join(":");
  if (!KINDS_IN_ORDER.includes(kind as MapNodeKind) || refProblem(ref))
    throw badInput(
      field,
      `Not a node of the map: ${shown(id)}. Write its kind and ref, as in OUTCOME:OC1; the kinds are ${KINDS_IN_ORDER.join(", ")}.`,
    );
  return { id, kind: kind as MapNodeKind, ref };
}
