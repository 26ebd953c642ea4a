import type {
  DeliverySettings,
  DeliveryVersions,
  ProducerOrderDetail,
  FetchHandOverBody,
  SaveDeliveryBody,
} from "@ocop/contracts"
import { callDesk } from "./call-producer"

export const readDelivery = (signal?: AbortSignal) => callDesk<DeliverySettings>({ path: "delivery", signal })

export const saveDelivery = (body: SaveDeliveryBody) =>
  callDesk<DeliverySettings>({ method: "PUT", path: "delivery", body })

export const listDeliveryVersions = (signal?: AbortSignal) =>
  callDesk<DeliveryVersions>({ path: "delivery/versions", signal })

/** The key makes a handover that was sent twice, after a lost answer, one handover. */
export const handOverFetched = (id: string, body: FetchHandOverBody) =>
  callDesk<ProducerOrderDetail>({ method: "POST", path: `orders/${encodeURIComponent(id)}/fetched`, body })
