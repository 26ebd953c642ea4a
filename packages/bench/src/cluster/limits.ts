import type { Cluster } from "./cluster.ts"
import type { Proofs } from "./proofs.ts"

/** Look-ups that one address may make in ten minutes, as the backend's limits say. */
const ALLOWED = 30

export async function proveLimits(cluster: Cluster, proofs: Proofs): Promise<void> {
  const look = (turn: number, address: string) =>
    (turn % 2 ? cluster.a : cluster.b).call<{ code?: string }>(
      "POST",
      "/store/order-lookups",
      { phone: "0987654321", code: `OC26-${String(1000 + turn)}` },
      { "x-forwarded-for": address },
    )
  const statuses: number[] = []
  for (let turn = 0; turn < ALLOWED + 6; turn += 1) statuses.push((await look(turn, "203.0.113.77")).status)
  const refused = statuses.filter((status) => status === 429).length
  proofs.check(
    `two servers count one caller together: ${ALLOWED} attempts and no more`,
    refused === 6 && statuses.slice(ALLOWED).every((status) => status === 429),
    statuses.join(" "),
  )
  const other = await look(99, "203.0.113.78")
  proofs.check("another caller is not counted with them", other.status !== 429, other.status)
}
