import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { productGroups, productSets } from "@ocop/ocop"

/**
 * Creates the 6 groups and 26 sets of annex I, Decision 148/QĐ-TTg, as product categories with the handles of
 * @ocop/ocop. Internal: the shop reads sets from its search documents, the categories serve the platform's operators
 * in the admin.
 *
 * @returns the category of each set, by the set's number
 */
export async function ensureCategories(container: MedusaContainer): Promise<Record<number, string>> {
  const groups = await ensure(
    container,
    productGroups.map(({ slugVi, nameVi, number }) => ({ handle: slugVi, name: nameVi, rank: number - 1 })),
  )
  const groupSlug = new Map(productGroups.map(({ key, slugVi }) => [key, slugVi]))
  const sets = await ensure(
    container,
    productSets.map(({ slugVi, nameVi, group }) => ({
      handle: slugVi,
      name: nameVi,
      parent_category_id: groups.get(groupSlug.get(group) ?? "") ?? null,
    })),
  )
  return Object.fromEntries(productSets.map(({ number, slugVi }) => [number, sets.get(slugVi)!]))
}

interface Wanted {
  handle: string
  name: string
  rank?: number
  parent_category_id?: string | null
}

async function ensure(container: MedusaContainer, wanted: readonly Wanted[]): Promise<Map<string, string>> {
  const service = container.resolve(Modules.PRODUCT)
  const handles = wanted.map(({ handle }) => handle)
  const existing = await service.listProductCategories({ handle: handles }, { take: handles.length })
  const idByHandle = new Map(existing.map(({ handle, id }) => [handle, id]))
  const missing = wanted.filter(({ handle }) => !idByHandle.has(handle))
  if (missing.length > 0) {
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: missing.map((category) => ({ ...category, is_active: true, is_internal: true })),
      },
    })
    for (const { handle, id } of result) idByHandle.set(handle, id)
  }
  return idByHandle
}
