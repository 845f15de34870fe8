import { type ChainLink, programmeOf } from "../delivery/milestone-chain.ts";

/** The milestones named and all that they depend on, directly or through others. */
export function milestonesBehind(
  links: ReadonlyMap<string, ChainLink>,
  names: Iterable<string>,
): ReadonlySet<string> {
  const behind = new Set(names);
  // A Set is walked through to what is added meanwhile.
  for (const name of behind) for (const { on } of links.get(name)?.waits ?? []) behind.add(on);
  return behind;
}

/** The programmes of milestones. */
export function programmesOf(names: Iterable<string>): readonly string[] {
  return [...new Set([...names].map(programmeOf))];
}
