import type { Problem, StockList, StockListKind, StockListReport } from "@ocop/contracts"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { ChooseFile } from "~/shared/dashboard/choose-file"
import { saveDownload } from "~/shared/dashboard/save-download"
import { timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Select } from "~/shared/ui/field"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { checkStockList, listStockLists, readStockList, readTemplate } from "../api/stock-lists"
import { Failure, Read } from "./failure"
import { StockListView } from "./stock-list-view"

export const listKindWords = (kind: StockListKind): string =>
  kind === "count" ? m.slist_kind_count() : m.slist_kind_receive()

/** Stock lists as files: choose what it is, send it, look at what it would do. */
export function StockListsPage() {
  useTitle(m.slist_title())
  const [report, setReport] = useState<StockListReport | null>(null)
  if (report) return <StockListView first={report} onBack={() => setReport(null)} />
  return <Lists onOpen={setReport} />
}

function Lists({ onOpen }: { onOpen: (report: StockListReport) => void }) {
  const { reading, reload } = useRead<{ lists: StockList[] }>("stock-lists", (signal) =>
    listStockLists(signal),
  )
  const [problem, setProblem] = useState<Problem | null>(null)
  const open = async (id: string) => {
    const result = await readStockList(id)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) onOpen(result.value)
  }
  return (
    <>
      <h1 className="mb-1 text-2xl">{m.slist_title()}</h1>
      <p className="mb-4 max-w-prose text-soft">{m.slist_text()}</p>
      <Send onChecked={onOpen} />
      <Section title={m.slist_latest()}>
        {problem ? <Failure problem={problem} onRetry={() => setProblem(null)} /> : null}
        <Read reading={reading} onRetry={reload}>
          {({ lists }) =>
            lists.length === 0 ? (
              <p className="text-soft">{m.slist_none()}</p>
            ) : (
              <ul className="grid gap-2 lg:grid-cols-2">
                {lists.map((list) => (
                  <li key={list.id}>
                    <button
                      type="button"
                      className="grid w-full gap-1 rounded-card border border-line bg-sheet px-4 py-3 text-left hover:border-strong-line"
                      onClick={() => void open(list.id)}
                    >
                      <span className="flex flex-wrap items-center gap-2">
                        <span className="min-w-0 font-bold break-all">{list.fileName}</span>
                        {list.state === "applied" ? (
                          <Tag tone="good">{m.slist_applied()}</Tag>
                        ) : (
                          <Tag tone="star">{m.slist_checked()}</Tag>
                        )}
                      </span>
                      <span className="text-sm text-soft">
                        {listKindWords(list.kind)} · {timeWords(list.madeAt)} · {list.madeBy}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )
          }
        </Read>
      </Section>
    </>
  )
}

function Send({ onChecked }: { onChecked: (report: StockListReport) => void }) {
  const [kind, setKind] = useState<StockListKind>("receive")
  const [ownership, setOwnership] = useState<StockList["ownership"]>("consignment")
  const [part, setPart] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (file: File) => {
    setPart(0)
    const result = await checkStockList(file, { kind, ownership }, setPart).result
    setPart(null)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) onChecked(result.value)
  }
  const template = async () => {
    const result = await readTemplate()
    setProblem(result.ok ? null : result.problem)
    if (result.ok) saveDownload(result.value)
  }
  return (
    <div className="grid max-w-2xl gap-4 rounded-card border border-line bg-sheet p-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={m.slist_kind()}
          value={kind}
          onChange={({ target }) => setKind(target.value === "count" ? "count" : "receive")}
        >
          <option value="receive">{m.slist_kind_receive()}</option>
          <option value="count">{m.slist_kind_count()}</option>
        </Select>
        {kind === "receive" ? (
          <Select
            label={m.slist_ownership()}
            value={ownership}
            onChange={({ target }) =>
              setOwnership(target.value === "purchased" ? "purchased" : "consignment")
            }
          >
            <option value="consignment">{m.slist_consignment()}</option>
            <option value="purchased">{m.slist_purchased()}</option>
          </Select>
        ) : null}
      </div>
      <p className="text-sm text-soft">{kind === "count" ? m.slist_hint_count() : m.slist_hint_receive()}</p>
      {problem ? <Failure problem={problem} onRetry={() => setProblem(null)} /> : null}
      <div className="flex flex-wrap gap-2">
        <ChooseFile
          label={part === null ? m.slist_choose() : m.slist_sending({ percent: Math.round(part * 100) })}
          accept=".csv,.xlsx"
          busy={part !== null}
          onChosen={(file) => void send(file)}
        />
        <Button look="secondary" onClick={() => void template()}>
          {m.slist_template()}
        </Button>
      </div>
    </div>
  )
}
