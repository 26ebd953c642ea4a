import { messengerSecrets } from "../settings"
import { casso } from "./casso"
import type { Messenger } from "./adapter"
import { payos } from "./payos"
import { sepay } from "./sepay"

export type MessengerName = "sepay" | "casso" | "payos"

/** The adapter of a bank's messenger with the secrets of this moment. */
export const messenger = (name: MessengerName): Messenger =>
  ({ sepay, casso, payos })[name](messengerSecrets())

export const isMessenger = (name: string): name is MessengerName =>
  name === "sepay" || name === "casso" || name === "payos"
