import { Button, Container, Heading, Input, Label, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { FormEvent } from "react"
import { call } from "../shared/call"
import { accountNames } from "./format"

/** Account and what the bank's statement can show of it. */
const choices = [
  ["remittance", "cod_receivable", "carrier"],
  ["remittance", "clearing", "pp_vietqr_vietqr"],
  ["remittance", "clearing", "pp_stripe_stripe"],
  ["remittance", "point_cash", ""],
  ["payment", "tax_vat", ""],
  ["payment", "tax_pit", ""],
  ["payment", "point_commission", ""],
  ["payment", "point_payable", ""],
  ["payment", "shipping", ""],
] as const

const verbs = { remittance: "Nhận về từ", payment: "Đã trả:" } as const

/** Records what the bank's statement shows: money handed over to the platform, or a debt that was paid. */
export function BankFactForm() {
  const cache = useQueryClient()
  const record = useMutation({
    mutationFn: (form: FormData) => {
      const text = (name: string) => String(form.get(name) ?? "").trim()
      const [kind, account] = choices[Number(text("choice"))] ?? choices[0]
      // The contract reads what was typed; a minus or a half dong is refused there instead of dropped here.
      const settles = text("settles")
      return call("recordBankFact", {
        body: {
          kind,
          account,
          party: text("party"),
          settles,
          received: kind === "payment" ? settles : text("received") || "0",
          fee: kind === "payment" ? "0" : text("fee") || "0",
          reference: text("reference"),
          occurredAt: `${text("day")} 12:00`,
        },
      })
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ["settlement"] })
      toast.success("Đã ghi. Bút toán có trong sổ sau ít giây.")
    },
    onError: (error: Error) => toast.error(error.message),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    record.mutate(new FormData(event.currentTarget))
  }
  return (
    <Container className="px-6 py-4">
      <Heading level="h2">Ghi giao dịch ngân hàng</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        Tiền COD, cổng thanh toán, điểm bán nộp về; thuế, hoa hồng điểm bán, tiền quầy trả điểm bán, cước vận
        chuyển đã trả. Mỗi mã tham chiếu chỉ ghi một lần.
      </Text>
      <form onSubmit={submit} className="mt-4 grid gap-4 md:grid-cols-2">
        <div className="grid gap-1">
          <Label htmlFor="choice">Loại</Label>
          <select
            id="choice"
            name="choice"
            className="bg-ui-bg-field border-ui-border-base h-10 rounded border px-2"
          >
            {choices.map(([kind, account, party], index) => (
              <option key={`${account}${party}`} value={index}>
                {verbs[kind]} {accountNames[account]} {party && `(${party})`}
              </option>
            ))}
          </select>
        </div>
        <Field
          name="party"
          label="Bên (mã đơn vị vận chuyển, cổng, điểm bán, chủ thể; bỏ trống nếu là sàn)"
        />
        <Field name="settles" label="Số tiền tất toán (₫)" numeric required />
        <Field name="received" label="Thực nhận (₫)" numeric />
        <Field name="fee" label="Phí bị giữ lại (₫)" numeric />
        <Field name="reference" label="Mã tham chiếu của ngân hàng" required />
        <Field name="day" label="Ngày" type="date" required />
        <div className="self-end">
          <Button type="submit" isLoading={record.isPending}>
            Ghi
          </Button>
        </div>
      </form>
    </Container>
  )
}

interface FieldProps {
  name: string
  label: string
  type?: string
  numeric?: boolean
  required?: boolean
}

function Field({ name, label, type = "text", numeric, required }: FieldProps) {
  return (
    <div className="grid gap-1">
      <Label htmlFor={name}>{label}</Label>
      <Input
        id={name}
        name={name}
        type={type}
        required={required}
        inputMode={numeric ? "numeric" : undefined}
        autoComplete="off"
      />
    </div>
  )
}
