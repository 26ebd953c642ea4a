import { makeSessionGate } from "~/shared/dashboard/session-gate"

export const sessionGate = makeSessionGate()
