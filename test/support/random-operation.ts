import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import type { Random } from "./random.ts";

/** What may be asked: a document, with its variables, and the root fields that are in it. */
export interface RandomOperation {
  readonly kind: "query" | "mutation";
  readonly roots: readonly string[];
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

type Field = GraphQLField<unknown, unknown>;

/** Values of each scalar: most of the right form, some at an edge, some of no form at all. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  ID: [
    "IF",
    "MIPS",
    "PCD 475",
    "L1",
    "A1",
    "T1",
    "W1",
    "D1",
    "if",
    "",
    " ",
    "NOWHERE",
    "' OR 1=1 --",
    7,
    "x".repeat(300),
    "\u0000",
    "\u202e",
  ],
  String: [
    "x",
    "A name",
    "",
    "  ",
    "'; DROP TABLE lot; --",
    "%",
    "_",
    "\\",
    "{{x}}",
    "<script>",
    "é",
    "\u0000",
    "\ud800",
    "x".repeat(5000),
    "__proto__",
    "null",
  ],
  Int: [0, 1, 2, 20, 100, 101, -1, 2_147_483_647, -2_147_483_648, 1.5, "1", 1e300],
  Float: [0, 0.5, 1, -1, 1e308, -1e-308, 99.999, "1"],
  Boolean: [true, false, "true", 1],
  Money: [
    "0.00",
    "0.01",
    "1.00",
    "925000.00",
    "-1.00",
    "99999999999.99",
    "1.005",
    "1e3",
    "NaN",
    "",
    1,
    0.1,
  ],
  Quantity: ["0", "1", "12.5", "-1", "0.00001", "1e9", "", 3],
  Percent: ["0", "50", "100", "100.01", "-1", "", 20],
  Date: [
    "2018-12-19",
    "2019-02-28",
    "2019-02-30",
    "0000-01-01",
    "9999-12-31",
    "2031-03-31",
    "x",
    "",
  ],
  Month: ["2019-02", "2019-13", "1900-01", "9999-12", "x"],
  DateTime: [
    "2019-01-01T00:00:00Z",
    "2018-12-19",
    "1970-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z",
    "x",
    "",
  ],
};

/** What is there under the names of fields that name something, else most changes would name nothing. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  programme: ["IF", "IF", "IF", "MIPS"],
  decision: ["PCD 475", "PCD 381", "PCD 610"],
  lot: ["L1", "L2", "L3", "L4"],
  delegation: ["D1"],
  allocation: ["A1", "A2"],
  tranche: ["T1"],
  workstream: ["W1", "W2", "W3", "W4"],
  objective: ["O1", "O2", "O3", "O4"],
  milestone: ["M1", "M2", "M3"],
  benefit: ["B1", "B2"],
  framework: ["CCS", "MPS"],
};

/** Makes operations from a schema: most of them valid, few of them sensible. */
export class RandomOperations {
  private made = 1;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
  ) {}

  next(): RandomOperation {
    const isMutation = this.random.chance(33.3333);
    const type = isMutation ? this.schema.getMutationType() : this.schema.getQueryType();
    const fields = Object.values(type?.getFields() ?? {});
    const chosen = Array.from({ length: this.random.whole(1, 2) }, () => this.random.pick(fields));
    const variables: Record<string, unknown> = {};
    const declared: string[] = [];
    const roots = chosen.map((field, n) => {
      const selection = this.selection(getNamedType(field.type), 1);
      const given = field.args.flatMap(({ name, type: argument }) => {
        if (!isNonNullType(argument) && this.random.chance(50)) return [];
        const variable = `${name}${n}`;
        variables[variable] = this.value(argument);
        declared.push(`$${variable}: ${String(argument)}`);
        return [`${name}: $${variable}`];
      });
      const inBrackets = given.length > 0 ? `(${given.join(", ")})` : "";
      return `r${n}: ${field.name}${inBrackets} ${selection}`;
    });
    const kind = isMutation ? "mutation" : "query";
    const head = declared.length > 0 ? `(${declared.join(", ")})` : "";
    const document = `${kind} ${head} { ${roots.join(" ")} }`;
    return {
      kind,
      roots: chosen.map(({ name }) => `${isMutation ? "Mutation" : "Query"}.${name}`),
      document: this.random.chance(5) ? this.broken(document) : document,
      variables,
    };
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (isLeafType(type)) return "";
    if (isAbstractType(type) || !isObjectType(type)) return "{ __typename }";
    const fields = Object.values(type.getFields());
    const some = Array.from({ length: this.random.whole(1, 5) }, () => this.random.pick(fields));
    const parts = [...new Set(some)].flatMap((field) => this.asked(field, depth));
    return `{ __typename ${parts.join(" ")} }`;
  }

  private asked(field: Field, depth: number): string[] {
    const type = getNamedType(field.type);
    if (!isLeafType(type) && depth >= 5) return [];
    const given = field.args
      .filter(({ type: argument }) => isNonNullType(argument) || this.random.chance(33.3333))
      .map(
        ({ name, type: argument }) => `${name}: ${this.literal(this.value(argument), argument)}`,
      );
    const inBrackets = given.length > 0 ? `(${given.join(", ")})` : "";
    return [`${field.name}${inBrackets} ${this.selection(type, depth + 1)}`];
  }

  private value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.random.chance(0.5) ? null : this.value(type.ofType);
    if (this.random.chance(1)) return null;
    if (isListType(type))
      return Array.from({ length: this.random.whole(0, 3) }, () => this.value(type.ofType));
    if (isEnumType(type))
      return this.random.chance(1) ? "NO_SUCH_VALUE" : this.random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || this.random.chance(50),
      );
      const entries = fields.map((field) => [field.name, this.named(field)] as const);
      const stray = this.random.chance(1) ? [["isAdmin", true] as const] : [];
      return Object.fromEntries([...entries, ...stray]);
    }
    const values = VALUES[type.name] ?? ["x"];
    // The first are right: an operation of wrong values alone would never get far.
    return this.random.chance(10) ? this.random.pick(values) : this.random.pick(values.slice(0, 3));
  }

  /** A part of an input, as its name has it: a ref of its own is mostly new. */
  private named({ name, type }: GraphQLInputField): unknown {
    if (getNamedType(type).name !== "ID" || isListType(type) || this.random.chance(5))
      return this.value(type);
    return name === "ref" ? `R${this.made++}` : this.random.pick(NAMED[name] ?? ["IF"]);
  }

  private literal(value: unknown, type: GraphQLInputType): string {
    if (isEnumType(getNamedType(type)) && typeof value === "string") return value;
    if (Array.isArray(value))
      return `[${value.map((each) => this.literal(each, type)).join(", ")}]`;
    if (typeof value === "object" && value !== null) return "{}";
    return JSON.stringify(value) ?? "null";
  }

  /** A document with something gone, doubled or strange in it. */
  private broken(document: string): string {
    const at = this.random.whole(0, document.length - 1);
    const strange = [
      "",
      "{",
      "}",
      "...",
      "@include(if: 7)",
      "\u0000",
      "#",
      '"',
      "$",
      "noSuchField",
    ];
    return `${document.slice(0, at)}${this.random.pick(strange)}${document.slice(at + this.random.whole(0, 3))}`;
  }
}
