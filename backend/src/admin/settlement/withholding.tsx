import { Badge, Button, Container, Heading, Input, Label, Table, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery } from "@tanstack/react-query"
import { vietnamDay } from "@ocop/vietnam-time"
import { useState } from "react"
import { call, saveFile } from "../shared/call"
import { money } from "../shared/format"
import { sellerTypes } from "./format"
import { Empty, Failed, Loading } from "../shared/state"

const thisMonth = (): string => vietnamDay(Date.now()).slice(0, 7)

/** Tax withheld in a month, to check on screen and to hand in as a workbook. */
export function Withholding() {
  const [month, setMonth] = useState(thisMonth)
  const report = useQuery({
    queryKey: ["settlement", "withholding", month],
    queryFn: () => call("readWithholding", { query: { month } }),
  })
  const file = useMutation({
    mutationFn: () => call("readWithholdingFile", { query: { month } }),
    onSuccess: saveFile,
    onError: (error: Error) => toast.error(error.message),
  })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-end justify-between gap-2 px-6 py-4">
        <div>
          <Heading level="h2">Thuế khấu trừ, nộp thay</Heading>
          {report.data && (
            <Text size="small" className="text-ui-fg-subtle">
              Doanh thu {money(report.data.totals.revenue)}, GTGT {money(report.data.totals.vat)}, TNCN{" "}
              {money(report.data.totals.pit)}. Căn cứ: {report.data.bases.join("; ") || "không có"}.
            </Text>
          )}
        </div>
        <div className="flex items-end gap-2">
          <div>
            <Label htmlFor="thang" size="small">
              Tháng
            </Label>
            <Input
              id="thang"
              type="month"
              value={month}
              onChange={({ target }) => target.value && setMonth(target.value)}
            />
          </div>
          <Button size="small" variant="secondary" isLoading={file.isPending} onClick={() => file.mutate()}>
            Tải bảng kê (XLSX)
          </Button>
        </div>
      </div>
      {report.isPending && <Loading />}
      {report.error && <Failed error={report.error} />}
      {report.data?.rows.length === 0 && <Empty>Không có khoản khấu trừ trong tháng.</Empty>}
      {report.data && report.data.rows.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Chủ thể</Table.HeaderCell>
              <Table.HeaderCell>Mã số thuế</Table.HeaderCell>
              <Table.HeaderCell>Doanh thu</Table.HeaderCell>
              <Table.HeaderCell>GTGT</Table.HeaderCell>
              <Table.HeaderCell>TNCN</Table.HeaderCell>
              <Table.HeaderCell>Từ đầu năm</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {report.data.rows.map((row) => (
              <Table.Row key={row.producerId}>
                <Table.Cell>
                  {row.name} ({sellerTypes[row.sellerType] ?? row.sellerType})
                </Table.Cell>
                <Table.Cell>{row.taxCode ?? "Chưa khai"}</Table.Cell>
                <Table.Cell>{money(row.revenue)}</Table.Cell>
                <Table.Cell>{money(row.vat)}</Table.Cell>
                <Table.Cell>{money(row.pit)}</Table.Cell>
                <Table.Cell>
                  {money(row.revenueOfYear)}{" "}
                  {row.belowTaxFree && <Badge size="2xsmall">Dưới ngưỡng, có thể đề nghị hoàn</Badge>}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  )
}
