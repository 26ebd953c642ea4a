import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../shared/call"
import { moment } from "../shared/format"
import { Pager } from "../shared/pager"
import { Empty, Failed, Loading } from "../shared/state"

const PAGE_SIZE = 50
const states = [
  ["dead", "Không xử lý được"],
  ["pending", "Đang chờ"],
  ["done", "Đã xong"],
] as const

/** Messages of banks and card providers; a dead letter can be tried again once its cause is gone. */
export function Events() {
  const cache = useQueryClient()
  const [status, setStatus] = useState<(typeof states)[number][0]>("dead")
  const [page, setPage] = useState(1)
  const list = useQuery({
    queryKey: ["payments", "events", status, page],
    queryFn: () => call("listPaymentEvents", { query: { status, page } }),
  })
  const retry = useMutation({
    mutationFn: (id: string) => call("retryPaymentEvent", { params: { id } }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ["payments"] })
      toast.success("Sẽ thử lại ngay")
    },
    onError: (error: Error) => toast.error(error.message),
  })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">Thông báo của ngân hàng và cổng thanh toán</Heading>
        <div className="flex flex-wrap gap-2">
          {states.map(([value, label]) => (
            <Button
              key={value}
              size="small"
              variant={value === status ? "primary" : "secondary"}
              onClick={() => (setStatus(value), setPage(1))}
            >
              {label}
            </Button>
          ))}
        </div>
      </div>
      {list.data && list.data.refused.length > 0 ? (
        <div className="px-6 py-3">
          <Text size="small" className="text-ui-fg-error">
            Bị từ chối trong 24 giờ:{" "}
            {list.data.refused
              .map(({ provider, reason, count }) => `${provider} ${reason} ${count}`)
              .join(" · ")}
          </Text>
        </div>
      ) : null}
      {list.isPending && <Loading />}
      {list.error && <Failed error={list.error} />}
      {list.data?.rows.length === 0 && <Empty>Không có thông báo nào ở đây.</Empty>}
      {list.data?.rows.map((row) => (
        <div key={row.id} className="grid gap-1 px-6 py-3 md:grid-cols-[1fr_auto] md:items-center">
          <div className="min-w-0">
            <Text weight="plus">
              {row.provider} · {row.kind}
            </Text>
            <Text size="small" className="break-words">
              {row.eventId}
              {row.lastError ? ` · ${row.lastError}` : ""}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {moment(row.receivedAt)} · thử {row.attempts} lần
            </Text>
          </div>
          {row.status === "dead" ? (
            <Button
              size="small"
              variant="secondary"
              isLoading={retry.isPending}
              onClick={() => retry.mutate(row.id)}
            >
              Thử lại
            </Button>
          ) : null}
        </div>
      ))}
      <Pager page={page} total={list.data?.total ?? 0} size={PAGE_SIZE} onTurn={setPage} />
    </Container>
  )
}
