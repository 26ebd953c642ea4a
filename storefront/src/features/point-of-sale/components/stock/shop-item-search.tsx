import { useCallback, useEffect, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { itemName } from "../../lib/basket"
import type { TerminalItem } from "../../lib/terminal-types"
import { usePosStore } from "../../lib/use-pos-store"
import { problemText } from "../../lib/texts"

type SearchResult =
  | { readonly state: "looking" }
  | { readonly state: "result"; readonly items: readonly TerminalItem[] }
  | { readonly state: "problem"; readonly text: string }

/**
 * Searches the items of all producers, for items that this sales point has never had. Needs a connection.
 *
 * @param initialQuery a code that the local catalogue does not know; searched at once
 */
export function ShopItemSearch({
  initialQuery,
  onTake,
}: {
  initialQuery: string
  onTake: (item: TerminalItem) => void
}) {
  const store = usePosStore()
  const [result, setResult] = useState<SearchResult | null>(null)
  const find = useCallback(
    async (words: string): Promise<SearchResult> => {
      const answer = await store.searchShopItems(words)
      return answer.ok
        ? { state: "result", items: answer.value.items }
        : { state: "problem", text: problemText(answer.problem) }
    },
    [store],
  )
  useEffect(() => {
    if (initialQuery === "") return
    let gone = false
    void find(initialQuery).then((found) => {
      if (!gone) setResult(found)
    })
    return () => {
      gone = true
    }
  }, [find, initialQuery])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get("words") ?? "").trim()
    if (words.length < 2) return
    setResult({ state: "looking" })
    void find(words).then(setResult)
  }
  return (
    <details className="rounded-card border border-line bg-sheet px-3" open={result !== null || undefined}>
      <summary className="tap flex cursor-pointer items-center font-bold">{m.pos_stock_far()}</summary>
      <div className="grid gap-2 pb-3">
        <form className="flex items-end gap-2" onSubmit={submit}>
          <Field
            className="min-w-0 grow"
            label={m.pos_stock_far_words()}
            name="words"
            type="search"
            key={initialQuery}
            defaultValue={initialQuery}
            maxLength={100}
            autoComplete="off"
          />
          <Button type="submit" look="secondary">
            {m.pos_stock_far_do()}
          </Button>
        </form>
        {result?.state === "looking" ? <p role="status">{m.pos_working()}</p> : null}
        {result?.state === "problem" ? <p role="alert">{result.text}</p> : null}
        {result?.state === "result" && result.items.length === 0 ? (
          <p role="status" className="text-soft">
            {m.pos_stock_far_none()}
          </p>
        ) : null}
        {result?.state === "result" ? (
          <ul className="grid gap-2">
            {result.items.map((item) => (
              <li key={item.itemId}>
                <button
                  type="button"
                  className="w-full rounded-lg border border-line px-3 py-2 text-left hover:border-strong-line"
                  onClick={() => {
                    onTake(item)
                    setResult(null)
                  }}
                >
                  <span className="block leading-snug font-bold">{itemName(item)}</span>
                  <span className="text-sm text-soft">{item.producerName}</span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </details>
  )
}
