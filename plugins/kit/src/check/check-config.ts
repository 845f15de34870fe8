import { existsSync } from "node:fs";
import { type Problem, problem } from "../contract-rules.ts";
import type { Plugin } from "../plugin.ts";
import { timed } from "./deadline.ts";

/** The configuration of a plugin that nobody has configured, and what is wrong with it. */
export async function unconfigured(
  plugin: Plugin,
  deadlineMs: number,
): Promise<{ config: unknown; problems: Problem[] }> {
  const standard = plugin.config?.["~standard"];
  if (!standard) return { config: undefined, problems: [] };
  const outcome = await timed(deadlineMs, () => standard.validate({}));
  const fails = (how: string) => {
    const sentence = `The validator of config ${how}. Let it answer a value, or a list of issues.`;
    return { config: undefined, problems: [problem("config-fails", sentence)] };
  };
  if (outcome.kind === "late") return fails(`did not answer within ${deadlineMs} ms`);
  if (outcome.kind === "threw") return fails(`threw "${outcome.reason}"`);
  const { value: result } = outcome;
  if (typeof result !== "object" || result === null) return fails("answered no result");
  if (!result.issues) return { config: result.value, problems: [] };
  return {
    config: undefined,
    problems: result.issues.map(({ message, path = [] }) => {
      const keys = path.map((key) => String(typeof key === "object" ? key.key : key));
      const where = keys.length > 0 ? `config.${keys.join(".")}` : "config";
      return problem(
        "config-default",
        `${where} is not valid when nothing is set: ${message}. Give it a default, or make it optional.`,
      );
    }),
  };
}

/** A folder of seeds that is not there. */
export function seedProblems({ seeds }: Plugin): Problem[] {
  if (!seeds || existsSync(seeds)) return [];
  return [
    problem("seeds-missing", `There is no folder ${seeds.pathname}. Make it, or correct seeds.`),
  ];
}
