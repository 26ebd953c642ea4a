import type {
  FulfilmentAction,
  ProducerOrderSummary,
  ProducerOrderGroup,
  ProducerOrderStatus,
} from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import type { TagTone } from "~/shared/ui/tag"

export const SHELVES: readonly ProducerOrderGroup[] = ["to_do", "on_the_way", "over"]

export const shelfWords: Record<ProducerOrderGroup, () => string> = {
  to_do: m.desk_shelf_to_do,
  on_the_way: m.desk_shelf_on_the_way,
  over: m.desk_shelf_over,
}

export const statusWords: Record<ProducerOrderStatus, () => string> = {
  placed: m.desk_status_placed,
  accepted: m.desk_status_accepted,
  packed: m.desk_status_packed,
  handed_over: m.desk_status_handed_over,
  delivered: m.desk_status_delivered,
  declined: m.desk_status_declined,
  failed: m.desk_status_failed,
  canceled: m.desk_status_canceled,
  returned: m.desk_status_returned,
}

export const statusTones: Record<ProducerOrderStatus, TagTone> = {
  placed: "star",
  accepted: "indigo",
  packed: "indigo",
  handed_over: "plain",
  delivered: "good",
  declined: "bad",
  failed: "bad",
  canceled: "bad",
  returned: "plain",
}

export const actionWords: Record<FulfilmentAction, () => string> = {
  accept: m.desk_action_accept,
  decline: m.desk_action_decline,
  pack: m.desk_action_pack,
  hand_over: m.desk_action_hand_over,
  deliver: m.desk_action_deliver,
  fail: m.desk_action_fail,
  take_back: m.desk_action_take_back,
}

/** Steps that lead an order on; the others end it otherwise and are never the big button. */
const FORWARD: readonly FulfilmentAction[] = ["accept", "pack", "hand_over", "deliver", "take_back"]

export const nextAction = (actions: readonly FulfilmentAction[]): FulfilmentAction | undefined =>
  FORWARD.find((action) => actions.includes(action))

export const sideActions = (actions: readonly FulfilmentAction[]): FulfilmentAction[] => {
  const next = nextAction(actions)
  return actions.filter((action) => action !== next)
}

export const paymentWords: Record<ProducerOrderSummary["payment"], () => string> = {
  cod: m.desk_payment_cod,
  vietqr: m.desk_payment_vietqr,
  card: m.desk_payment_card,
}
