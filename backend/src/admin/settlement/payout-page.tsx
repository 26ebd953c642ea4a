import { Badge, Button, Container, Heading, Table, Text, toast } from "@medusajs/ui"
import type { PayoutResultReport } from "@ocop/contracts"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { call, saveFile, sendFile } from "../shared/call"
import { moment, money } from "../shared/format"
import { lineStatus } from "./format"
import { Failed, Loading } from "../shared/state"

const colours = { in_transit: "blue", paid: "green", failed: "red" } as const
const say = (error: Error) => toast.error(error.message)

/** One payout: its bank file to download, the bank's answer to upload, and its lines. */
export function PayoutPage({ id, onBack }: { id: string; onBack: () => void }) {
  const chooser = useRef<HTMLInputElement>(null)
  const cache = useQueryClient()
  const payout = useQuery({
    queryKey: ["settlement", "payout", id],
    queryFn: () => call("readPayout", { params: { id } }),
  })
  const file = useMutation({
    mutationFn: (format: "csv" | "xlsx") => call("readPayoutFile", { params: { id }, query: { format } }),
    onSuccess: saveFile,
    onError: say,
  })
  const answers = useMutation({
    mutationFn: (chosen: File) =>
      sendFile<"takePayoutAnswers">(`/operator/settlement/payouts/${id}/answers`, chosen),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["settlement"] }),
    onError: say,
  })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div>
          <Button size="small" variant="transparent" onClick={onBack}>
            ← Các đợt chi
          </Button>
          <Heading level="h2">Đợt chi số {payout.data?.number ?? "…"}</Heading>
          {payout.data && (
            <Text size="small" className="text-ui-fg-subtle">
              {money(payout.data.total)}, chốt lúc {moment(payout.data.frozenAt)}
            </Text>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="secondary" onClick={() => file.mutate("xlsx")}>
            Tệp ngân hàng (XLSX)
          </Button>
          <Button size="small" variant="secondary" onClick={() => file.mutate("csv")}>
            CSV
          </Button>
          <Button size="small" isLoading={answers.isPending} onClick={() => chooser.current?.click()}>
            Nhập kết quả của ngân hàng
          </Button>
          <input
            ref={chooser}
            type="file"
            accept=".csv,.xlsx"
            className="hidden"
            aria-label="Tệp kết quả của ngân hàng"
            onChange={({ target }) => {
              const [chosen] = target.files ?? []
              if (chosen) answers.mutate(chosen)
              target.value = ""
            }}
          />
        </div>
      </div>
      {answers.data && <Report report={answers.data} />}
      {payout.isPending && <Loading />}
      {payout.error && <Failed error={payout.error} />}
      {payout.data && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Mã chi</Table.HeaderCell>
              <Table.HeaderCell>Chủ thể</Table.HeaderCell>
              <Table.HeaderCell>Tài khoản</Table.HeaderCell>
              <Table.HeaderCell>Số tiền</Table.HeaderCell>
              <Table.HeaderCell>Tình trạng</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {payout.data.rows.map((row) => (
              <Table.Row key={row.code}>
                <Table.Cell>{row.code}</Table.Cell>
                <Table.Cell>{row.name}</Table.Cell>
                <Table.Cell>
                  {row.bankBin} ••{row.accountEnd}
                </Table.Cell>
                <Table.Cell>{money(row.amount)}</Table.Cell>
                <Table.Cell>
                  <Badge size="2xsmall" color={colours[row.status]}>
                    {lineStatus[row.status]}
                  </Badge>{" "}
                  {row.reason ?? row.reference ?? ""}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  )
}

function Report({ report }: { report: PayoutResultReport }) {
  const odd = [
    ...report.unclear.map(({ row, code }) => `Dòng ${row}: ${code} không rõ trạng thái`),
    ...report.refused.map(({ code, reason }) =>
      reason === "unknown" ? `${code} không thuộc đợt chi này` : `${code} đã được báo kết quả khác trước đó`,
    ),
  ]
  return (
    <div className="px-6 py-4" role="status">
      <Text size="small">
        Đã chi {report.paid} dòng, không thành {report.failed} dòng (trở lại phải trả), đã biết từ trước{" "}
        {report.repeated} dòng.
      </Text>
      {odd.map((line) => (
        <Text key={line} size="small" className="text-ui-fg-error">
          {line}
        </Text>
      ))}
    </div>
  )
}
