import type { Plugin } from "@tranche/plugin-kit";
import { appraisalRoom } from "./appraisal/room.ts";
import { auditRoom } from "./audit/room.ts";
import { benefitForecastRoom } from "./benefit-forecast/room.ts";
import { benefitsRoom } from "./benefits/room.ts";
import { benefitsMapRoom } from "./benefits-map/room.ts";
import { boardPackRoom } from "./board-pack/room.ts";
import { commercialRoom } from "./commercial/room.ts";
import { decisionsRoom } from "./decisions/room.ts";
import { deliveryRoom } from "./delivery/room.ts";
import { financeRoom } from "./finance/room.ts";
import { gatesRoom } from "./gates/room.ts";
import { metricsRoom } from "./metrics/room.ts";
import { programmeRoom } from "./programme/room.ts";
import { publicationRoom } from "./publication/room.ts";
import { skillsRoom } from "./skills/room.ts";

/**
 * The rooms of the core, each after those that it depends on. A room may import what carries the
 * house (records, access), the kit, and the rooms that its `dependsOn` names: a test holds it to
 * that, and the drawing in the README is made from it.
 */
export const ROOMS: readonly Plugin[] = [
  programmeRoom,
  decisionsRoom,
  commercialRoom,
  financeRoom,
  deliveryRoom,
  metricsRoom,
  benefitsRoom,
  benefitsMapRoom,
  benefitForecastRoom,
  appraisalRoom,
  skillsRoom,
  gatesRoom,
  auditRoom,
  publicationRoom,
  boardPackRoom,
];
