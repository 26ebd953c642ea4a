import { Badge, Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Fragment, useState } from "react"
import { call } from "../shared/call"
import { money, moment } from "../shared/format"
import { Pager } from "../shared/pager"
import { Empty, Failed, Loading } from "../shared/state"
import { ResolveForm } from "./resolve-form"
import { StatementUpload } from "./statement-upload"
import { resolutionWords, transactionColors, transactionWords } from "./words"

const PAGE_SIZE = 50

/** Every transfer that was ever told of; those that need somebody first. */
export function Transactions() {
  const cache = useQueryClient()
  const [open, setOpen] = useState<"true" | undefined>("true")
  const [page, setPage] = useState(1)
  const [resolving, setResolving] = useState<string | null>(null)
  const list = useQuery({
    queryKey: ["payments", "transactions", open, page],
    queryFn: () => call("listBankTransactions", { query: { page, ...(open ? { open } : {}) } }),
  })
  const resolve = useMutation({
    mutationFn: ({
      id,
      action,
      note,
      memo,
    }: {
      id: string
      action: string
      note: string
      memo: string | null
    }) =>
      call("resolveBankTransaction", {
        params: { id },
        body: {
          action: action === "assign" || action === "returned" ? action : "kept",
          note,
          memo: action === "assign" ? memo : null,
        },
      }),
    onSuccess: async () => {
      setResolving(null)
      await cache.invalidateQueries({ queryKey: ["payments"] })
      toast.success("Đã ghi nhận")
    },
    onError: (error: Error) => toast.error(error.message),
  })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">Giao dịch ngân hàng</Heading>
        <div className="flex gap-2">
          <Button
            size="small"
            variant={open ? "primary" : "secondary"}
            onClick={() => (setOpen("true"), setPage(1))}
          >
            Cần xử lý
          </Button>
          <Button
            size="small"
            variant={open ? "secondary" : "primary"}
            onClick={() => (setOpen(undefined), setPage(1))}
          >
            Tất cả
          </Button>
        </div>
      </div>
      <StatementUpload />
      {list.isPending && <Loading />}
      {list.error && <Failed error={list.error} />}
      {list.data?.rows.length === 0 && <Empty>Không có giao dịch nào ở đây.</Empty>}
      {list.data?.rows.map((row) => (
        <Fragment key={row.id}>
          <div className="grid gap-1 px-6 py-3 md:grid-cols-[1fr_auto] md:items-center">
            <div className="min-w-0">
              <Text weight="plus">
                {money(row.amount)}{" "}
                <Badge size="2xsmall" color={transactionColors[row.status]}>
                  {transactionWords[row.status]}
                </Badge>{" "}
                {row.counter ? `Quầy ${row.counter.point}, biên lai ${row.counter.receipt}` : row.orderCode}
                {row.excess > 0 ? ` · thừa ${money(row.excess)}` : ""}
              </Text>
              <Text size="small" className="break-words">
                {row.description}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {moment(row.occurredAt)} · {row.source} · {row.reference ?? "không mã tham chiếu"}
              </Text>
              {row.resolution ? (
                <Text size="small">
                  {resolutionWords[row.resolution] ?? row.resolution} · {row.note} · {moment(row.resolvedAt)}
                </Text>
              ) : null}
            </div>
            {row.resolution || row.status === "matched" || row.status === "outgoing" ? null : (
              <Button size="small" variant="secondary" onClick={() => setResolving(row.id)}>
                Xử lý
              </Button>
            )}
          </div>
          {resolving === row.id ? (
            <ResolveForm
              id={row.id}
              memoFor="assign"
              busy={resolve.isPending}
              choices={[
                { value: "assign", label: "Gán cho đơn hoặc lần bán tại quầy" },
                { value: "returned", label: "Đã trả lại người chuyển" },
                { value: "kept", label: "Giữ lại (nêu lý do)" },
              ]}
              onSend={(action, note, memo) => resolve.mutate({ id: row.id, action, note, memo })}
              onClose={() => setResolving(null)}
            />
          ) : null}
        </Fragment>
      ))}
      <Pager page={page} total={list.data?.total ?? 0} size={PAGE_SIZE} onTurn={setPage} />
    </Container>
  )
}
