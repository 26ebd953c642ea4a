import type {
  DeliverySettings,
  DeliveryVersions,
  ProducerOrderDetail,
  FetchHandOverBody,
  SaveDeliveryBody,
} from "@ocop/contracts"
import { callProducer, producerFormQuery, producerQuery } from "./call-producer"

export const deliveryQuery = () => producerFormQuery<DeliverySettings>(["delivery"], { path: "delivery" })

export const saveDelivery = (body: SaveDeliveryBody) =>
  callProducer<DeliverySettings>({ method: "PUT", path: "delivery", body })

/** @param version the latest one, which the list must hold */
export const deliveryVersionsQuery = (version: number) =>
  producerQuery<DeliveryVersions>(["delivery versions", version], { path: "delivery/versions" })

/** The key makes a handover that was sent twice, after a lost answer, one handover. */
export const handOverPickup = (id: string, body: FetchHandOverBody) =>
  callProducer<ProducerOrderDetail>({
    method: "POST",
    path: `orders/${encodeURIComponent(id)}/fetched`,
    body,
  })
