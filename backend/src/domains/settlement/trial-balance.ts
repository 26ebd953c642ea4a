import type { MedusaContainer } from "@medusajs/framework/types"
import type { TrialBalance } from "@ocop/contracts"
import { accounts } from "@ocop/money"
import { databaseOf, rowsOf } from "../../shared/database"

const PAGE = 50

/** Trial balance over all accounts, including those without a posting, so that an operator sees what exists. */
export async function trialBalance(container: MedusaContainer): Promise<TrialBalance> {
  const database = databaseOf(container)
  const found = await rowsOf<Record<"account" | "parties" | "debit" | "credit" | "balance", string>>(
    database,
    `select account, count(distinct party) as parties, coalesce(sum(amount) filter (where amount > 0), 0) as debit,
            coalesce(-sum(amount) filter (where amount < 0), 0) as credit, sum(amount) as balance
       from settlement_posting group by account`,
  )
  const [last] = await rowsOf<{ entries: string; at: Date | null }>(
    database,
    "select count(*) as entries, max(posted_at) as at from settlement_entry",
  )
  const rows = accounts.map((account) => {
    const row = found.find((candidate) => candidate.account === account)
    return {
      account,
      parties: Number(row?.parties ?? 0),
      debit: Number(row?.debit ?? 0),
      credit: Number(row?.credit ?? 0),
      balance: Number(row?.balance ?? 0),
    }
  })
  return {
    rows,
    difference: found.reduce((sum, row) => sum + Number(row.balance), 0),
    entries: Number(last?.entries ?? 0),
    lastPostedAt: last?.at?.toISOString() ?? null,
  }
}

/** Balances of an account by owner, largest first, without zero balances. */
export async function accountBalances(container: MedusaContainer, account: string, page: number) {
  const rows = await rowsOf<{ party: string; name: string | null; balance: string; total: string }>(
    databaseOf(container),
    `select b.party, nullif(concat_ws(' · ', point.name, p.name), '') as name, b.balance, count(*) over () as total
       from (select party, sum(amount) as balance from settlement_posting
              where account = ? group by party having sum(amount) <> 0) b
       -- A consignment is between two: the party names the point and the producer.
       left join producer p on p.id = regexp_replace(b.party, '^.* ', '')
       left join sales_point point on point.id = split_part(b.party, ' ', 1)
      order by abs(b.balance) desc, b.party limit ? offset ?`,
    [account, PAGE, (page - 1) * PAGE],
  )
  return {
    rows: rows.map(({ party, name, balance }) => ({ party, name, balance: Number(balance) })),
    total: Number(rows[0]?.total ?? 0),
  }
}
