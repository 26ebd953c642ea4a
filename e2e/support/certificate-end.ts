import pg from "pg"

import type { ShopAddresses } from "./shop.ts"

/**
 * Moves the end of a certificate to so many seconds from now. A certificate ends by its own date, at midnight: no route
 * can make that moment come, so this is the one place where a test writes to the database.
 */
export async function endCertificateIn(
  { databaseUrl }: ShopAddresses,
  certificateId: string,
  seconds: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    // The register refuses a change of a certificate, so the trigger that does rests for this one statement.
    await client.query("begin")
    await client.query("alter table certificate disable trigger certificate_facts_stay")
    const { rowCount } = await client.query(
      "update certificate set valid_until = now() + make_interval(secs => $2), updated_at = now() where id = $1",
      [certificateId, seconds],
    )
    await client.query("alter table certificate enable trigger certificate_facts_stay")
    await client.query("commit")
    if (rowCount !== 1) throw new Error(`No certificate ${certificateId}`)
  } finally {
    await client.end()
  }
}
