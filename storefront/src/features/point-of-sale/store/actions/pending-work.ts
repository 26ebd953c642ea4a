import type { ApiFailure } from "@ocop/contracts"
import type { PickupHandover } from "../../api/terminal-api"
import type { PendingWork } from "../database"
import type { PosContext } from "../state"

async function savePendingWork({ database, state }: PosContext, pendingWork: PendingWork): Promise<void> {
  state.set({ pendingWork })
  await database.saveSetting("todo", pendingWork)
}

/** Reads the pickups and incoming transfers that wait for this terminal. @returns the problem's code, or null */
export async function refreshPendingWork(context: PosContext): Promise<string | null> {
  const { api, state, clock } = context
  if (state.read().stage !== "ready") return null
  const answer = await api.pendingWork()
  if (!answer.ok) return answer.problem.code
  await savePendingWork(context, { ...answer.value, readAt: new Date(clock()).toISOString() })
  return null
}

/**
 * Hands a pickup over to its buyer. Needs a connection: only the server knows the buyer's code.
 *
 * @returns what went wrong; null: nothing
 */
export async function handOverPickup(
  context: PosContext,
  pickupId: string,
  given: Omit<PickupHandover, "shift">,
): Promise<ApiFailure["problem"] | null> {
  const { api, state } = context
  const answer = await api.handOverPickup(pickupId, { ...given, shift: state.read().shift?.key ?? null })
  if (!answer.ok) return answer.problem
  const { pendingWork, shift } = state.read()
  const pickup = pendingWork?.pickups.find(({ id }) => id === pickupId)
  if (pendingWork && pickup) {
    const cash =
      pickup.toCollect > 0 && shift ? [{ pickupId, shift: shift.key, amount: pickup.toCollect }] : []
    const pickups = pendingWork.pickups.filter(({ id }) => id !== pickupId)
    await savePendingWork(context, {
      ...pendingWork,
      pickups,
      cashTaken: [...pendingWork.cashTaken, ...cash],
    })
  }
  await refreshPendingWork(context)
  return null
}
