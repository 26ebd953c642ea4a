import { Button, Container, Heading, Input, Label, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Fragment, useState, type FormEvent } from "react"
import { call, saveFile } from "../shared/call"
import { money, moment } from "../shared/format"
import { Pager } from "../shared/pager"
import { Empty, Failed, Loading } from "../shared/state"
import { refundWords } from "./words"

const PAGE_SIZE = 50

/** Money that goes back: by the card's provider itself, or by a transfer that somebody makes. */
export function Refunds() {
  const [page, setPage] = useState(1)
  const [working, setWorking] = useState<{ id: string; what: "account" | "done" } | null>(null)
  const list = useQuery({
    queryKey: ["payments", "refunds", page],
    queryFn: () => call("listRefunds", { query: { page } }),
  })
  const file = useMutation({
    mutationFn: () => call("exportRefundTransfers", {}),
    onSuccess: ({ fileName, csv, count }) => {
      if (count === 0) return toast.info("Không có khoản hoàn nào chờ chuyển khoản")
      const bytes = new TextEncoder().encode(csv)
      saveFile({
        fileName,
        contentType: "text/csv;charset=utf-8",
        base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")),
      })
    },
    onError: (error: Error) => toast.error(error.message),
  })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">Hoàn tiền</Heading>
        <Button size="small" variant="secondary" isLoading={file.isPending} onClick={() => file.mutate()}>
          Tải lệnh chuyển khoản
        </Button>
      </div>
      {list.isPending && <Loading />}
      {list.error && <Failed error={list.error} />}
      {list.data?.rows.length === 0 && <Empty>Chưa có khoản hoàn nào.</Empty>}
      {list.data?.rows.map((row) => (
        <Fragment key={row.id}>
          <div className="grid gap-1 px-6 py-3 md:grid-cols-[1fr_auto] md:items-center">
            <div className="min-w-0">
              <Text weight="plus">
                {money(row.amount)} · {refundWords[row.status]} · {row.partCode ?? row.orderCode}
              </Text>
              <Text size="small" className="break-words">
                {row.reason}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {moment(row.createdAt)} · {row.payer === "producer" ? "chủ thể tự hoàn" : "sàn hoàn"}
              </Text>
            </div>
            {row.status === "awaiting_transfer" ? (
              <div className="flex gap-2">
                <Button
                  size="small"
                  variant="secondary"
                  onClick={() => setWorking({ id: row.id, what: "account" })}
                >
                  Tài khoản nhận
                </Button>
                <Button
                  size="small"
                  variant="secondary"
                  onClick={() => setWorking({ id: row.id, what: "done" })}
                >
                  Đã chuyển
                </Button>
              </div>
            ) : null}
          </div>
          {working?.id === row.id ? (
            <RefundForm key={working.what} id={row.id} what={working.what} onDone={() => setWorking(null)} />
          ) : null}
        </Fragment>
      ))}
      <Pager page={page} total={list.data?.total ?? 0} size={PAGE_SIZE} onTurn={setPage} />
    </Container>
  )
}

const fieldsOf = {
  account: [
    ["bin", "Mã BIN ngân hàng (6 số)", "text"],
    ["account", "Số tài khoản", "text"],
    ["accountName", "Tên chủ tài khoản", "text"],
  ],
  done: [
    ["reference", "Mã giao dịch của ngân hàng", "text"],
    ["day", "Ngày chuyển", "date"],
  ],
} as const

function RefundForm({ id, what, onDone }: { id: string; what: "account" | "done"; onDone: () => void }) {
  const cache = useQueryClient()
  const save = useMutation({
    mutationFn: (form: FormData) => {
      const text = (name: string) => String(form.get(name) ?? "").trim()
      return what === "account"
        ? call("setRefundAccount", {
            params: { id },
            body: { bin: text("bin"), account: text("account"), accountName: text("accountName") },
          })
        : call("markRefundTransferred", {
            params: { id },
            body: { reference: text("reference"), day: text("day") },
          })
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ["payments"] })
      toast.success("Đã ghi nhận")
      onDone()
    },
    onError: (error: Error) => toast.error(error.message),
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    save.mutate(new FormData(event.currentTarget))
  }
  return (
    <form onSubmit={send} className="bg-ui-bg-subtle grid gap-3 px-6 py-4 md:grid-cols-3">
      {fieldsOf[what].map(([name, label, type]) => (
        <div key={name} className="grid gap-1">
          <Label htmlFor={`${id}-${name}`}>{label}</Label>
          <Input id={`${id}-${name}`} name={name} type={type} required autoComplete="off" />
        </div>
      ))}
      <div className="flex gap-2 md:col-span-3">
        <Button type="submit" size="small" isLoading={save.isPending}>
          Ghi nhận
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={onDone}>
          Thôi
        </Button>
      </div>
    </form>
  )
}
