import type { FulfilmentAction, ProducerOrderSummary, ProducerOrderStatus } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import type { TagTone } from "~/shared/ui/tag"

export const statusWords: Record<ProducerOrderStatus, () => string> = {
  placed: m.producer_dashboard_status_placed,
  accepted: m.producer_dashboard_status_accepted,
  packed: m.producer_dashboard_status_packed,
  handed_over: m.producer_dashboard_status_handed_over,
  delivered: m.producer_dashboard_status_delivered,
  declined: m.producer_dashboard_status_declined,
  failed: m.producer_dashboard_status_failed,
  canceled: m.producer_dashboard_status_canceled,
  returned: m.producer_dashboard_status_returned,
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
  accept: m.producer_dashboard_action_accept,
  decline: m.producer_dashboard_action_decline,
  pack: m.producer_dashboard_action_pack,
  hand_over: m.producer_dashboard_action_hand_over,
  deliver: m.producer_dashboard_action_deliver,
  fail: m.producer_dashboard_action_fail,
  take_back: m.producer_dashboard_action_take_back,
}

/** Actions that lead an order on; the others end it otherwise and are never the big button. */
const FORWARD: readonly FulfilmentAction[] = ["accept", "pack", "hand_over", "deliver", "take_back"]

export const nextAction = (actions: readonly FulfilmentAction[]): FulfilmentAction | undefined =>
  FORWARD.find((action) => actions.includes(action))

export const sideActions = (actions: readonly FulfilmentAction[]): FulfilmentAction[] => {
  const next = nextAction(actions)
  return actions.filter((action) => action !== next)
}

export const paymentWords: Record<ProducerOrderSummary["payment"], () => string> = {
  cod: m.producer_dashboard_payment_cod,
  vietqr: m.producer_dashboard_payment_vietqr,
  card: m.producer_dashboard_payment_card,
}
