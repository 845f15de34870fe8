import { type Problem, problem } from "./contract-rules.ts";
import type { Facet } from "./facet.ts";
import { emptyTexts, judgeEntries, notFunctions, spelled, unknownKeys } from "./manifest-shape.ts";
import { camelCase } from "./plugin-names.ts";
import type { Section } from "./section.ts";

const FACET_KEYS = {
  on: true,
  field: true,
  type: true,
  description: true,
  loadMany: true,
} satisfies Record<keyof Facet, true>;

const SECTION_KEYS = { id: true, title: true, loadMany: true } satisfies Record<
  keyof Section,
  true
>;

const TAKES_FACETS: readonly unknown[] = ["Programme"] satisfies Facet["on"][];

/** What is wrong with how a plugin's facets are declared. */
export function facetProblems(id: string, facets: unknown): Problem[] {
  const seen = new Set<unknown>();
  return judgeEntries<Facet>(
    "facets",
    facets,
    ({ field }) => field,
    (facet, name) => {
      const owner = `Facet ${name}`;
      const problems = [
        ...unknownKeys(owner, facet, FACET_KEYS),
        ...emptyTexts(owner, facet, ["description"]),
        ...notFunctions(owner, facet, ["loadMany"]),
      ];
      const add = (...[rule, sentence]: Parameters<typeof problem>) =>
        problems.push(problem(rule, `${owner} ${sentence}`));
      if (!TAKES_FACETS.includes(facet.on))
        add("facet-on", `is on ${spelled(facet.on)}. Put it on ${TAKES_FACETS.join(" or ")}.`);
      else if (seen.has(facet.on))
        add("facet-twice", `is another on ${facet.on}. Put all it says into the first.`);
      seen.add(facet.on);
      if (facet.field !== camelCase(id))
        add("facet-field", `has the field ${spelled(facet.field)}. Call it "${camelCase(id)}".`);
      if (typeof facet.type !== "function")
        add(
          "facet-type",
          `has ${spelled(facet.type)} as its type. Give it a class with @ObjectType.`,
        );
      return problems;
    },
  );
}

/** What is wrong with how a plugin's sections of the board pack are declared. */
export function sectionProblems(sections: unknown): Problem[] {
  const ids = new Set<unknown>();
  return judgeEntries<Section>(
    "boardPack",
    sections,
    ({ id }) => id,
    (section, name) => {
      const owner = `Section ${name}`;
      const problems = [
        ...unknownKeys(owner, section, SECTION_KEYS),
        ...emptyTexts(owner, section, ["title"]),
        ...notFunctions(owner, section, ["loadMany"]),
      ];
      if (typeof section.id !== "string" || section.id.trim() === "")
        problems.push(problem("section-id", `${owner} has no id. Give it one, as in "vacancies".`));
      else if (ids.has(section.id))
        problems.push(problem("section-id", `${owner} is declared twice. Give one another id.`));
      ids.add(section.id);
      return problems;
    },
  );
}
