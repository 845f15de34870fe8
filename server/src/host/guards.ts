import { gateGuard } from "../gates/gate-guard.ts";
import type { Guard } from "../records/guard.ts";

/** The rules of authority that every change is held to. */
export const GUARDS: readonly Guard[] = [gateGuard];
