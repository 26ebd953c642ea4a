import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Fragment, useState } from "react"
import { call } from "../shared/call"
import { moment } from "../shared/format"
import { Pager } from "../shared/pager"
import { Empty, Failed, Loading } from "../shared/state"
import { ResolveForm } from "./resolve-form"
import { detailsText, exceptionWords } from "./words"

const PAGE_SIZE = 50

/** Differences that the reconciler, the inbox or a provider found. */
export function Exceptions() {
  const cache = useQueryClient()
  const [status, setStatus] = useState<"open" | "resolved">("open")
  const [page, setPage] = useState(1)
  const [resolving, setResolving] = useState<string | null>(null)
  const list = useQuery({
    queryKey: ["payments", "exceptions", status, page],
    queryFn: () => call("listPaymentExceptions", { query: { status, page } }),
  })
  const resolve = useMutation({
    mutationFn: ({ id, outcome, note }: { id: string; outcome: string; note: string }) =>
      call("resolvePaymentException", {
        params: { id },
        body: { outcome: outcome === "corrected" ? "corrected" : "accepted", note },
      }),
    onSuccess: async () => {
      setResolving(null)
      await cache.invalidateQueries({ queryKey: ["payments"] })
      toast.success("Đã đóng")
    },
    onError: (error: Error) => toast.error(error.message),
  })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">Sai lệch cần xem</Heading>
        <div className="flex gap-2">
          {(["open", "resolved"] as const).map((one) => (
            <Button
              key={one}
              size="small"
              variant={one === status ? "primary" : "secondary"}
              onClick={() => (setStatus(one), setPage(1))}
            >
              {one === "open" ? "Đang mở" : "Đã đóng"}
            </Button>
          ))}
        </div>
      </div>
      {list.isPending && <Loading />}
      {list.error && <Failed error={list.error} />}
      {list.data?.rows.length === 0 && <Empty>Không có sai lệch nào.</Empty>}
      {list.data?.rows.map((row) => (
        <Fragment key={row.id}>
          <div className="grid gap-1 px-6 py-3 md:grid-cols-[1fr_auto] md:items-center">
            <div className="min-w-0">
              <Text weight="plus">
                {exceptionWords[row.kind] ?? row.kind} {row.orderCode ? `· ${row.orderCode}` : ""}
              </Text>
              <Text size="small" className="break-words">
                {detailsText(row.details)}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {moment(row.createdAt)}
                {row.note ? ` · ${row.note} · ${moment(row.resolvedAt)}` : ""}
              </Text>
            </div>
            {row.status === "open" ? (
              <Button size="small" variant="secondary" onClick={() => setResolving(row.id)}>
                Đóng
              </Button>
            ) : null}
          </div>
          {resolving === row.id ? (
            <ResolveForm
              id={row.id}
              busy={resolve.isPending}
              choices={[
                { value: "corrected", label: "Đã sửa cho đúng" },
                { value: "accepted", label: "Đã xem, để nguyên" },
              ]}
              onSend={(outcome, note) => resolve.mutate({ id: row.id, outcome, note })}
              onClose={() => setResolving(null)}
            />
          ) : null}
        </Fragment>
      ))}
      <Pager page={page} total={list.data?.total ?? 0} size={PAGE_SIZE} onTurn={setPage} />
    </Container>
  )
}
