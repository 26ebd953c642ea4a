import { until } from "../cluster/proofs.ts"
import { askWell } from "./get.ts"

const PATIENCE_MS = 180_000

/** Waits until a storefront lists goods: the search indexes are filled after the backend has come up. */
export async function showsGoods(storefrontUrl: string): Promise<void> {
  let turn = 0
  const shown = await until(
    async () => {
      turn += 1
      // Another address each time, so that no kept page answers.
      const page = await askWell(`${storefrontUrl}/san-pham?lan=w${turn}`).catch(() => null)
      return page?.body.toString().includes('href="/san-pham/') === true
    },
    PATIENCE_MS,
    500,
  )
  if (shown === null) throw new Error("The shop shows no goods 180 seconds after its start")
}
