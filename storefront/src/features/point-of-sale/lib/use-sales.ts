import { useEffect, useState } from "react"
import type { CounterDatabase, StoredOperation } from "../store/database"
import type { Returned, Sale } from "./receipt"
import { useTill, useTillState } from "./use-till"

export interface KnownSale {
  readonly sale: Sale
  readonly returns: readonly Returned[]
  readonly voided: boolean
}

const SHOWN = 50

/** The newest sales of this device whose number holds what was asked, with what became of them. */
export async function readSales(database: CounterDatabase, asked: string): Promise<readonly KnownSale[]> {
  const wanted = asked.trim()
  const sales = (await database.operations
    .orderBy("seq")
    .reverse()
    .filter((fact) => fact.kind === "sale" && fact.payload.receipt.includes(wanted))
    .limit(SHOWN)
    .toArray()) as Sale[]
  const after = await database.operations.where("kind").anyOf("return", "void").toArray()
  const about = (key: string) =>
    after.filter((fact) => (fact.kind === "return" || fact.kind === "void") && fact.payload.saleKey === key)
  return sales.map((sale) => {
    const known: readonly StoredOperation[] = about(sale.key)
    return {
      sale,
      returns: known.filter((fact): fact is Returned => fact.kind === "return"),
      voided: known.some(({ kind }) => kind === "void"),
    }
  })
}

/** Null while they are read. */
export function useSales(asked: string): readonly KnownSale[] | null {
  const till = useTill()
  const { waiting, refused } = useTillState()
  const [sales, setSales] = useState<readonly KnownSale[] | null>(null)
  useEffect(() => {
    let gone = false
    readSales(till.database, asked)
      .then((found) => {
        if (!gone) setSales(found)
      })
      .catch(() => {
        if (!gone) setSales([])
      })
    return () => {
      gone = true
    }
  }, [till, asked, waiting, refused])
  return sales
}
