import type { Plugin } from "@tranche/plugin-kit";
import { appraisalRoom } from "../appraisal/room.ts";
import { auditRoom } from "../audit/room.ts";
import { authorityRoom } from "../authority/room.ts";
import { benefitsRoom } from "../benefits/room.ts";
import { benefitsMapRoom } from "../benefits-map/room.ts";
import { boardPackRoom } from "../board-pack/room.ts";
import { commercialRoom } from "../commercial/room.ts";
import { deliveryRoom } from "../delivery/room.ts";
import { financeRoom } from "../finance/room.ts";
import { forecastRoom } from "../forecast/room.ts";
import { gatesRoom } from "../gates/room.ts";
import { governanceRoom } from "../governance/room.ts";
import { ledgerRoom } from "../ledger/room.ts";
import { metricsRoom } from "../metrics/room.ts";
import { programmeRoom } from "../programme/room.ts";
import { skillsRoom } from "../skills/room.ts";

/** The rooms of the core; each comes after those it depends on. */
export const ROOMS: readonly Plugin[] = [
  programmeRoom,
  governanceRoom,
  financeRoom,
  commercialRoom,
  ledgerRoom,
  authorityRoom,
  metricsRoom,
  deliveryRoom,
  benefitsRoom,
  benefitsMapRoom,
  forecastRoom,
  appraisalRoom,
  skillsRoom,
  gatesRoom,
  auditRoom,
  boardPackRoom,
];
