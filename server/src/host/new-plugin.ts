import { manifestProblems, Refusal } from "@tranche/plugin-kit";
import ts from "typescript";
import { ROOMS } from "../rooms/rooms.ts";
import { ownResolvers } from "./own-resolvers.ts";
import { coordinatesOf } from "./ownership.ts";
import { buildIsolated } from "./schema-build.ts";

/** So that its tables keep within the 63 characters that PostgreSQL takes. */
const LONGEST_ID = 40;

/** What the lock repeats of a `package.json`, in npm's order. */
const LOCKED_KEYS = ["name", "version", "license", "dependencies", "devDependencies"];

/** The package of a plugin of this repository. */
export function packageOf(id: string): string {
  return `@tranche/plugin-${id}`;
}

/**
 * A text or path of the template, as a plugin of that id has it.
 *
 * @example
 * renamed('template_item, TemplateItem, "template.items-done"', "data-ethics")
 * // 'data_ethics_item, DataEthicsItem, "data-ethics.items-done"'
 */
export function renamed(text: string, id: string): string {
  const snake = id.replaceAll("-", "_");
  const camel = camelCase(id);
  return text.replace(/TEMPLATE|Template|template/g, (word, at: number) => {
    const end = at + word.length;
    if (word === "TEMPLATE") return snake.toUpperCase();
    if (word === "Template") return camel.charAt(0).toUpperCase() + camel.slice(1);
    if (text.startsWith("_", end)) return snake;
    // A facet's field, as a plugin declares it and as a query asks for it.
    if (text.endsWith('field: "', at) || text.startsWith(" {", end)) return camel;
    return text.endsWith("the ", at) ? id.replaceAll("-", " ") : id;
  });
}

/**
 * Why the core leaves no room for a plugin of this id; nothing when it does.
 *
 * @param template the texts that the plugin would be made from.
 */
export function idProblem(id: string, template: readonly string[]): string | undefined {
  const [problem] = manifestProblems({ id, version: "0.1.0" });
  if (problem) return problem.sentence;
  if (id.length > LONGEST_ID)
    return `The id has ${id.length} characters. Use at most ${LONGEST_ID}.`;
  if (ROOMS.some((room) => room.id === id))
    return `"${id}" is a room of the core. Choose another id.`;
  const held = coreNames();
  const words = template.flatMap((text) => text.match(/\w*Template\w*/g) ?? []);
  const taken = [camelCase(id), ...words.map((word) => renamed(word, id))].find((name) =>
    held.has(name),
  );
  return taken && `The core has "${taken}", as the plugin would have. Choose another id.`;
}

/** The core's types, and its fields beside which a plugin's would stand. */
function coreNames(): ReadonlySet<string> {
  const schema = buildIsolated(ROOMS.flatMap(ownResolvers));
  return new Set(coordinatesOf(schema).map((each) => each.replace(/^(Programme|Mutation)\./, "")));
}

function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The text of tranche.config.ts with a plugin at the end of its list. How the rest is written stays
 * as it is.
 *
 * @throws Refusal BAD_INPUT when it is listed already, or when there is no list to add it to.
 */
export function withListed(config: string, id: string): string {
  const list = listIn(config);
  const entry = `{ use: "${packageOf(id)}" }`;
  if (!list)
    throw new Refusal(
      "BAD_INPUT",
      `tranche.config.ts has no list "plugins". Add ${entry} by hand.`,
    );
  const { elements } = list;
  if (elements.some((element) => usedBy(element) === packageOf(id)))
    throw new Refusal("BAD_INPUT", `tranche.config.ts lists "${id}" already. Choose another id.`);
  const bracket = list.getEnd() - 1;
  const last = elements.at(-1)?.getEnd();
  const comma = last === undefined || elements.hasTrailingComma ? "" : ",";
  const listed =
    config.slice(0, last ?? bracket) + comma + config.slice(last ?? bracket, bracket).trimEnd();
  return `${listed.trimEnd()}\n  ${entry},\n${config.slice(bracket)}`;
}

/** The list that is exported as `plugins`. */
function listIn(config: string): ts.ArrayLiteralExpression | undefined {
  const source = ts.createSourceFile("tranche.config.ts", config, ts.ScriptTarget.ES2023, true);
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter(({ name }) => name.getText() === "plugins")
    .map(({ initializer }) => initializer)
    .find((initializer) => initializer !== undefined && ts.isArrayLiteralExpression(initializer));
}

/** The package that an entry of the list uses, where it names one. */
function usedBy(entry: ts.Expression): string | undefined {
  if (!ts.isObjectLiteralExpression(entry)) return undefined;
  const use = entry.properties
    .filter(ts.isPropertyAssignment)
    .find(({ name }) => name.getText() === "use")?.initializer;
  return use && ts.isStringLiteral(use) ? use.text : undefined;
}

/** The text of package-lock.json with a plugin's workspace and its link, as npm would write them. */
export function withLocked(lock: string, id: string, manifest: Record<string, unknown>): string {
  const parsed = JSON.parse(lock) as { packages: Record<string, object> };
  const folder = `plugins/${id}`;
  const kept = LOCKED_KEYS.filter((key) => manifest[key] !== undefined);
  const packages = {
    ...parsed.packages,
    [`node_modules/${packageOf(id)}`]: { resolved: folder, link: true },
    [folder]: Object.fromEntries(kept.map((key) => [key, manifest[key]])),
  };
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  return `${JSON.stringify({ ...parsed, packages: Object.fromEntries(sorted) }, null, 2)}\n`;
}
