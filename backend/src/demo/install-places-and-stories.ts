import type { MedusaContainer } from "@medusajs/framework/types"
import { resolvePlace } from "@ocop/places"
import { PRODUCER_MODULE } from "../modules/producer"
import type { ProducerModuleService } from "../modules/producer/service"
import { SALES_POINT_MODULE } from "../modules/sales-point"
import type { SalesPointModuleService } from "../modules/sales-point/service"
import { demoSalesPoints } from "./sales-points"
import { demoStories } from "./stories"

const asJson = (list: readonly unknown[]) => list as unknown as Record<string, unknown>

export async function installDemoSalesPoints(container: MedusaContainer): Promise<void> {
  const points = container.resolve<SalesPointModuleService>(SALES_POINT_MODULE)
  const known = new Set(
    (await points.listSalesPoints({}, { select: ["handle"], take: 1_000 })).map((point) => point.handle),
  )
  await points.createSalesPoints(
    demoSalesPoints
      .filter((point) => !known.has(point.handle))
      .map((point) => {
        const place = resolvePlace(point.place)
        if (!place.ok) throw new Error(`Demo sales point ${point.handle}: ${place.message}`)
        return {
          handle: point.handle,
          name: point.name,
          operator_name: point.operator,
          province_code: place.province.code,
          commune_code: place.commune?.code ?? null,
          address: point.address,
          latitude: point.latitude,
          longitude: point.longitude,
          opening_hours: asJson(point.openingHours),
          description: point.description,
          publication_state: "published" as const,
          illustrative: asJson(["address", "opening_hours"]),
        }
      }),
  )
}

export async function installDemoStories(container: MedusaContainer): Promise<void> {
  const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  for (const entry of demoStories) {
    const found = await producers.listProducers({ name: { $ilike: `%${entry.producer}%` } }, { take: 5 })
    await producers.updateProducers(
      found
        .filter((producer) => producer.story === null)
        .map((producer) => ({
          id: producer.id,
          story: entry.story,
          founded_year: entry.foundedYear,
          illustrative: asJson(["story"]),
        })),
    )
  }
}
