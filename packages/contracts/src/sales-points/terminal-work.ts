import { z } from "zod"
import { dong, instant } from "../primitives.js"
import { operationKey, terminalOperatorId } from "../stock/operation.js"
import { terminalItem } from "../stock/terminal.js"
import { handOverBody, pointPickup } from "./dashboard.js"

/** A transfer from another sales point that was not received yet. */
export const arrivingTransfer = z.object({
  key: operationKey,
  fromName: z.string(),
  sentAt: instant,
  lines: z.array(z.object({ itemId: z.string(), title: z.string(), quantity: z.number().int() })),
})
export type ArrivingTransfer = z.infer<typeof arrivingTransfer>

/** Everything that waits for the operators of a terminal, in one answer, so that a device can store it as a whole. */
export const terminalPickup = pointPickup.extend({
  /** Dong to collect at the handover; 0 where the order is paid. */
  toCollect: dong,
})
export type TerminalPickup = z.infer<typeof terminalPickup>
export const terminalWork = z.object({
  /** Other points to which goods may be sent. */
  points: z.array(z.object({ id: z.string(), name: z.string() })),
  arriving: z.array(arrivingTransfer),
  pickups: z.array(terminalPickup),
  /** Cash of pickups in the drawer of the terminal's own open shifts. */
  cashTaken: z.array(z.object({ pickupId: z.string(), shift: z.string(), amount: dong })),
  serverTime: instant,
})
export type TerminalWork = z.infer<typeof terminalWork>

export const terminalHandOverBody = handOverBody.extend({
  operatorId: terminalOperatorId,
  /** The device's open shift: collected cash counts with its drawer. */
  shift: operationKey.nullish(),
})

/** Search of the whole shop by code or words, for goods that the point has never stocked. */
export const terminalGoodsQuery = z.object({ q: z.string().trim().min(2).max(100) })
export const terminalGoods = z.object({ items: z.array(terminalItem) })

/** A lot that expires soon or has expired, with its remaining quantity. */
export const endingLot = z.object({
  itemId: z.string(),
  title: z.string(),
  lot: z.string(),
  expiresOn: z.iso.date(),
  quantity: z.number().int(),
})
export type EndingLot = z.infer<typeof endingLot>
