import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from "graphql";
import { MOST_PER_PAGE, USUAL_PER_PAGE } from "../access/page.ts";
import {
  ARGUMENT_WEIGHTS,
  FIELD_LENGTHS,
  FREE,
  LENGTHS,
  MUTATION_WEIGHT,
  UNIT_WEIGHTS,
  USUAL_LENGTH,
  WEIGHTS,
} from "./costs.ts";

type Variables = Readonly<Record<string, unknown>>;

/**
 * What an operation may cost at most, in points, told from the document alone. Both branches of an
 * `@include` count, and every type of a union. A document need not be valid: what is unknown costs
 * nothing, and validation refuses it.
 *
 * Each fragment is reckoned once, however often it is spread, so the time is linear in the
 * document's length. (Libraries for this follow every spread: two in each of thirty fragments are a
 * thousand million.)
 *
 * @param operationName of several operations; without it the dearest counts.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Variables,
): number {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const named = operations.filter(({ name }) => name?.value === operationName);
  const chosen = operationName === undefined ? operations : named;
  const costs = chosen.map((each) => new Reckoning(schema, document, each, variables).cost());
  return Math.max(1, Math.ceil(costs.reduce((most, each) => Math.max(most, each), 0)));
}

/** The reckoning of one operation. */
class Reckoning {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, number>();
  private readonly defaults: ReadonlyMap<string, ValueNode | undefined>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly variables: Variables,
  ) {
    const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((each) => [each.name.value, each]));
    this.defaults = new Map(
      operation.variableDefinitions?.map((each) => [each.variable.name.value, each.defaultValue]),
    );
  }

  cost(): number {
    const root = this.schema.getRootType(this.operation.operation) ?? undefined;
    return this.selections(this.operation.selectionSet, root);
  }

  private selections(
    { selections }: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
  ): number {
    return selections.reduce((sum, each) => {
      if (each.kind === Kind.FIELD) return sum + this.field(each, parent);
      if (each.kind === Kind.FRAGMENT_SPREAD) return sum + this.fragment(each.name.value);
      const type = each.typeCondition ? this.schema.getType(each.typeCondition.name.value) : parent;
      return sum + this.selections(each.selectionSet, type);
    }, 0);
  }

  private fragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    if (!fragment) return 0;
    // One that spreads itself costs nothing within itself; validation refuses it.
    this.known.set(name, 0);
    const type = this.schema.getType(fragment.typeCondition.name.value);
    const cost = this.selections(fragment.selectionSet, type);
    this.known.set(name, cost);
    return cost;
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined): number {
    const field = this.definitionOf(node.name.value, parent);
    if (!field || !parent) return 0;
    const at = `${parent.name}.${field.name}`;
    const isMutation = parent === this.schema.getMutationType();
    const weight =
      (WEIGHTS[at] ?? 0) + this.argumentsOf(node, at) + (isMutation ? MUTATION_WEIGHT : 0);
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return weight;
    const each = (FREE.has(at) ? 0 : 1) + this.selections(node.selectionSet, type);
    return weight + this.lengthOf(node, field, parent) * each;
  }

  private definitionOf(name: string, parent: GraphQLNamedType | undefined) {
    if (parent === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }

  /** How many of a field are taken to come. A page's size counts where `first` says it. */
  private lengthOf(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLNamedType,
  ): number {
    if (field.args.some(({ name }) => name === "first")) return this.pageOf(node);
    if (!isListType(getNullableType(field.type))) return 1;
    if (parent.name.endsWith("Connection")) return 1;
    const at = `${parent.name}.${field.name}`;
    return FIELD_LENGTHS[at] ?? LENGTHS[getNamedType(field.type).name] ?? USUAL_LENGTH;
  }

  private pageOf(node: FieldNode): number {
    const asked = this.valueOf(node, "first");
    return typeof asked === "number" ? Math.min(Math.max(asked, 1), MOST_PER_PAGE) : USUAL_PER_PAGE;
  }

  private argumentsOf(node: FieldNode, at: string): number {
    return (node.arguments ?? []).reduce((sum, { name }) => {
      const place = `${at}(${name.value}:)`;
      if (!(place in ARGUMENT_WEIGHTS || place in UNIT_WEIGHTS)) return sum;
      const value = this.valueOf(node, name.value);
      if (value == null) return sum;
      const units = typeof value === "number" && value > 0 ? value : 0;
      return sum + (ARGUMENT_WEIGHTS[place] ?? 0) + (UNIT_WEIGHTS[place] ?? 0) * units;
    }, 0);
  }

  /** An argument's number, or a word that it is given; null when it is not. */
  private valueOf(node: FieldNode, argument: string): unknown {
    const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
    if (!value || value.kind === Kind.NULL) return null;
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind !== Kind.VARIABLE) return value.kind;
    const name = value.name.value;
    if (Object.hasOwn(this.variables, name)) return this.variables[name];
    const usual = this.defaults.get(name);
    if (!usual || usual.kind === Kind.NULL) return null;
    return usual.kind === Kind.INT ? Number(usual.value) : usual.kind;
  }
}
