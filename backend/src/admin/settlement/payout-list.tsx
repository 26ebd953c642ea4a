import { Badge, Container, Heading, Table } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { call } from "../shared/call"
import { moment, money } from "../shared/format"
import { Empty, Failed, Loading } from "../shared/state"

export function PayoutList({ onOpen }: { onOpen: (id: string) => void }) {
  const list = useQuery({ queryKey: ["settlement", "payouts"], queryFn: () => call("listPayouts", {}) })
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Các đợt chi
      </Heading>
      {list.isPending && <Loading />}
      {list.error && <Failed error={list.error} />}
      {list.data?.payouts.length === 0 && <Empty>Chưa có đợt chi nào.</Empty>}
      {list.data && list.data.payouts.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Đợt</Table.HeaderCell>
              <Table.HeaderCell>Chốt lúc</Table.HeaderCell>
              <Table.HeaderCell>Tổng</Table.HeaderCell>
              <Table.HeaderCell>Đã chi / không thành / tổng dòng</Table.HeaderCell>
              <Table.HeaderCell>Tình trạng</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {list.data.payouts.map((payout) => (
              <Table.Row key={payout.id} className="cursor-pointer" onClick={() => onOpen(payout.id)}>
                <Table.Cell>
                  <button type="button" className="text-ui-fg-interactive">
                    Số {payout.number}
                  </button>
                </Table.Cell>
                <Table.Cell>{moment(payout.frozenAt)}</Table.Cell>
                <Table.Cell>{money(payout.total)}</Table.Cell>
                <Table.Cell>
                  {payout.paid} / {payout.failed} / {payout.lines}
                </Table.Cell>
                <Table.Cell>
                  <Badge size="2xsmall" color={payout.status === "closed" ? "green" : "blue"}>
                    {payout.status === "closed" ? "Đã xong" : "Chờ ngân hàng"}
                  </Badge>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  )
}
