import { makeSessionGate } from "~/shared/office/session-gate"

export const sessionGate = makeSessionGate()
