import { useEffect, useState } from "react"
import type { PosDatabase, StoredOperation } from "../store/database"
import type { SaleReturn, Sale } from "./receipt"
import { usePosStore, usePosState } from "./use-pos-store"

/** A sale with what became of it. */
export interface SaleRecord {
  readonly sale: Sale
  readonly returns: readonly SaleReturn[]
  readonly voided: boolean
}

const MAX_SHOWN = 50

/** Reads the newest sales of this device whose receipt number contains a text. */
export async function readSales(database: PosDatabase, search: string): Promise<readonly SaleRecord[]> {
  const text = search.trim()
  const sales = (await database.operations
    .orderBy("seq")
    .reverse()
    .filter((operation) => operation.kind === "sale" && operation.payload.receipt.includes(text))
    .limit(MAX_SHOWN)
    .toArray()) as Sale[]
  const followUps = await database.operations.where("kind").anyOf("return", "void").toArray()
  const followUpsOf = (key: string) =>
    followUps.filter(
      (operation) =>
        (operation.kind === "return" || operation.kind === "void") && operation.payload.saleKey === key,
    )
  return sales.map((sale) => {
    const related: readonly StoredOperation[] = followUpsOf(sale.key)
    return {
      sale,
      returns: related.filter((operation): operation is SaleReturn => operation.kind === "return"),
      voided: related.some(({ kind }) => kind === "void"),
    }
  })
}

/** Sales by receipt number; null while they are read. */
export function useSales(search: string): readonly SaleRecord[] | null {
  const store = usePosStore()
  const { waiting, refused } = usePosState()
  const [sales, setSales] = useState<readonly SaleRecord[] | null>(null)
  useEffect(() => {
    let gone = false
    readSales(store.database, search)
      .then((found) => {
        if (!gone) setSales(found)
      })
      .catch(() => {
        if (!gone) setSales([])
      })
    return () => {
      gone = true
    }
  }, [store, search, waiting, refused])
  return sales
}
