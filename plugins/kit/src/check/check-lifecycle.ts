import { type Problem, problem } from "../contract-rules.ts";
import type { Plugin } from "../plugin.ts";
import { type Outcome, timed } from "./deadline.ts";

/** Starts the plugin, does some work while it runs, and stops it. */
export async function whileStarted(
  plugin: Plugin,
  config: unknown,
  deadlineMs: number,
  work: () => Promise<Problem[]>,
): Promise<Problem[]> {
  const started = await timed<unknown>(deadlineMs, (signal) =>
    plugin.start?.({ config, signal, log: () => {} }),
  );
  const failed = lifecycleProblem("start", started, deadlineMs);
  // What has not started is neither asked nor stopped: both would only repeat its fault.
  if (failed) return [failed];
  const problems = await work();
  const stopped = await timed<unknown>(deadlineMs, () => plugin.stop?.());
  const stuck = lifecycleProblem("stop", stopped, deadlineMs);
  return stuck ? [...problems, stuck] : problems;
}

function lifecycleProblem(
  step: "start" | "stop",
  outcome: Outcome<unknown>,
  deadlineMs: number,
): Problem | undefined {
  if (outcome.kind === "threw")
    return problem(
      "start-fails",
      `${step} threw "${outcome.reason}". Let it end well when nothing is configured.`,
    );
  if (outcome.kind === "done") return undefined;
  const late = `${step} did not end within ${deadlineMs} ms`;
  if (step === "stop") return problem("slow-start", `${late}. Close what it waits for.`);
  return problem(
    "slow-start",
    outcome.heeded
      ? `${late}. Leave what takes long for later.`
      : `${late}, nor when its signal was aborted. Pass context.signal to what it waits for.`,
  );
}
