import { useCallback, useEffect, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { nameOf } from "../../lib/basket"
import type { TerminalItem } from "../../lib/terminal-types"
import { useTill } from "../../lib/use-till"
import { problemWords } from "../../lib/words"

type Found =
  | { readonly state: "looking" }
  | { readonly state: "found"; readonly items: readonly TerminalItem[] }
  | { readonly state: "problem"; readonly text: string }

/**
 * Goods that have never lain here: looked up in the whole shop, which needs a line.
 *
 * @param asked a code that the shelf does not know; looked up at once
 */
export function FarGoods({ asked, onTake }: { asked: string; onTake: (item: TerminalItem) => void }) {
  const till = useTill()
  const [found, setFound] = useState<Found | null>(null)
  const find = useCallback(
    async (words: string): Promise<Found> => {
      const answer = await till.goods(words)
      return answer.ok
        ? { state: "found", items: answer.value.items }
        : { state: "problem", text: problemWords(answer.problem) }
    },
    [till],
  )
  useEffect(() => {
    if (asked === "") return
    let gone = false
    void find(asked).then((what) => {
      if (!gone) setFound(what)
    })
    return () => {
      gone = true
    }
  }, [find, asked])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get("words") ?? "").trim()
    if (words.length < 2) return
    setFound({ state: "looking" })
    void find(words).then(setFound)
  }
  return (
    <details className="rounded-card border border-line bg-sheet px-3" open={found !== null || undefined}>
      <summary className="tap flex cursor-pointer items-center font-bold">{m.counter_stock_far()}</summary>
      <div className="grid gap-2 pb-3">
        <form className="flex items-end gap-2" onSubmit={send}>
          <Field
            className="min-w-0 grow"
            label={m.counter_stock_far_words()}
            name="words"
            type="search"
            key={asked}
            defaultValue={asked}
            maxLength={100}
            autoComplete="off"
          />
          <Button type="submit" look="secondary">
            {m.counter_stock_far_do()}
          </Button>
        </form>
        {found?.state === "looking" ? <p role="status">{m.counter_working()}</p> : null}
        {found?.state === "problem" ? <p role="alert">{found.text}</p> : null}
        {found?.state === "found" && found.items.length === 0 ? (
          <p role="status" className="text-soft">
            {m.counter_stock_far_none()}
          </p>
        ) : null}
        {found?.state === "found" ? (
          <ul className="grid gap-2">
            {found.items.map((item) => (
              <li key={item.itemId}>
                <button
                  type="button"
                  className="w-full rounded-lg border border-line px-3 py-2 text-left hover:border-strong-line"
                  onClick={() => {
                    onTake(item)
                    setFound(null)
                  }}
                >
                  <span className="block leading-snug font-bold">{nameOf(item)}</span>
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
