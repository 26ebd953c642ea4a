import { Badge, Button, Container, Heading, Table, Text, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { call } from "../shared/call"
import { money } from "../shared/format"
import { Empty, Failed, Loading } from "../shared/state"

/** Who would be paid now; freezing makes a list that nothing is added to any more. */
export function DuePayouts({ onFrozen }: { onFrozen: (id: string) => void }) {
  const ask = usePrompt()
  const cache = useQueryClient()
  const due = useQuery({ queryKey: ["settlement", "due"], queryFn: () => call("readDuePayouts", {}) })
  const freeze = useMutation({
    mutationFn: () => call("freezePayout", {}),
    onSuccess: async (payout) => {
      await cache.invalidateQueries({ queryKey: ["settlement"] })
      toast.success(`Đã chốt đợt chi số ${payout.number}`)
      onFrozen(payout.id)
    },
    onError: (error: Error) => toast.error(error.message),
  })
  const confirm = async (ready: number) => {
    const sure = await ask({
      title: "Chốt đợt chi",
      description: `Chốt danh sách chi ${money(ready)}. Danh sách đã chốt không thêm bớt được.`,
      confirmText: "Chốt",
      cancelText: "Thôi",
      variant: "confirmation",
    })
    if (sure) freeze.mutate()
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div>
          <Heading level="h2">Đến hạn chi</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Sẵn sàng chi: {due.data ? money(due.data.ready) : "…"}
          </Text>
        </div>
        <Button
          size="small"
          disabled={!due.data?.ready}
          isLoading={freeze.isPending}
          onClick={() => void confirm(due.data?.ready ?? 0)}
        >
          Chốt đợt chi
        </Button>
      </div>
      {due.isPending && <Loading />}
      {due.error && <Failed error={due.error} />}
      {due.data?.rows.length === 0 && <Empty>Chưa có khoản nào đến hạn.</Empty>}
      {due.data && due.data.rows.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Chủ thể</Table.HeaderCell>
              <Table.HeaderCell>Số tiền</Table.HeaderCell>
              <Table.HeaderCell>Tình trạng</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {due.data.rows.map((row) => (
              <Table.Row key={row.producerId}>
                <Table.Cell>{row.name}</Table.Cell>
                <Table.Cell>{money(row.amount)}</Table.Cell>
                <Table.Cell>
                  {!row.hasAccount ? (
                    <Badge size="2xsmall" color="orange">
                      Chưa có tài khoản
                    </Badge>
                  ) : row.enough ? (
                    <Badge size="2xsmall" color="green">
                      Chi được
                    </Badge>
                  ) : (
                    <Badge size="2xsmall">Chưa đủ mức chi</Badge>
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  )
}
