import { Badge, Container, Heading, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../shared/call"
import { moment, money } from "../shared/format"
import { accountNames } from "./format"
import { Failed, Loading } from "../shared/state"

/** Every account with its sums; one opens to show whose its balance is. */
export function TrialBalance() {
  const [open, setOpen] = useState<string | null>(null)
  const trial = useQuery({
    queryKey: ["settlement", "trial-balance"],
    queryFn: () => call("readTrialBalance", {}),
  })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Bảng cân đối thử</Heading>
        {trial.data && (
          <Text size="small" className="text-ui-fg-subtle">
            {trial.data.entries} bút toán, mới nhất {moment(trial.data.lastPostedAt)}.{" "}
            <Badge size="2xsmall" color={trial.data.difference === 0 ? "green" : "red"}>
              Chênh lệch {money(trial.data.difference)}
            </Badge>
          </Text>
        )}
      </div>
      {trial.isPending && <Loading />}
      {trial.error && <Failed error={trial.error} />}
      {trial.data && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Tài khoản</Table.HeaderCell>
              <Table.HeaderCell>Phát sinh nợ</Table.HeaderCell>
              <Table.HeaderCell>Phát sinh có</Table.HeaderCell>
              <Table.HeaderCell>Số dư (nợ − có)</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {trial.data.rows.map((row) => (
              <Table.Row key={row.account}>
                <Table.Cell>
                  <button
                    type="button"
                    className="text-ui-fg-interactive text-left"
                    aria-expanded={open === row.account}
                    onClick={() => setOpen(open === row.account ? null : row.account)}
                  >
                    {accountNames[row.account] ?? row.account}
                  </button>
                  {open === row.account && <Parties account={row.account} />}
                </Table.Cell>
                <Table.Cell>{money(row.debit)}</Table.Cell>
                <Table.Cell>{money(row.credit)}</Table.Cell>
                <Table.Cell>{money(row.balance)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  )
}

function Parties({ account }: { account: string }) {
  const page = useQuery({
    queryKey: ["settlement", "account", account],
    queryFn: () => call("readAccount", { query: { account } }),
  })
  if (page.isPending) return <Loading />
  if (page.error) return <Failed error={page.error} />
  return (
    <ul className="my-2 grid gap-1">
      {page.data.rows.map((row) => (
        <li key={row.party}>
          {row.name ?? (row.party || "Sàn")}: {money(row.balance)}
        </li>
      ))}
      {page.data.rows.length === 0 && <li>Không còn số dư.</li>}
      {page.data.total > page.data.rows.length && <li>… và {page.data.total - page.data.rows.length} nữa</li>}
    </ul>
  )
}
