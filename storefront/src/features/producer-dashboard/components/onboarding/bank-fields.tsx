import { bankOf, banksOn } from "@ocop/vietqr"
import { m } from "~/paraglide/messages"
import { useToday } from "~/shared/dashboard/use-now"
import { Field, Select } from "~/shared/ui/field"
import type { KeptValues } from "../../lib/kept-form"

/** Where the producer's money goes: the banks that VietQR reaches, the number, the holder. */
export function BankFields({
  values,
  mistakes,
  remark,
}: {
  values: KeptValues
  mistakes: Readonly<Record<string, string>>
  /** What an officer wrote about it. */
  remark: string | undefined
}) {
  const banks = [...banksOn(useToday())].sort((a, b) => a.name.localeCompare(b.name, "vi"))
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-bold">{m.onboarding_bank()}</legend>
      <p className="text-sm text-soft">{m.onboarding_bank_text()}</p>
      {remark ? <p className="text-sm font-bold text-bad">{remark}</p> : null}
      <Select label={m.onboarding_bank_name()} name="bin" defaultValue={values.bin} error={mistakes.bin}>
        <option value="">{m.onboarding_choose()}</option>
        {banks.map(({ bin, name }) => (
          <option key={bin} value={bin}>
            {name}
          </option>
        ))}
      </Select>
      <Field
        label={m.onboarding_bank_number()}
        name="number"
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        defaultValue={values.number}
        error={mistakes.number}
      />
      <Field
        label={m.onboarding_bank_holder()}
        hint={m.onboarding_bank_holder_hint()}
        name="holder"
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={120}
        defaultValue={values.holder}
        error={mistakes.holder}
      />
    </fieldset>
  )
}

/** The account as it is, for an officer, who cannot change it; it is sent along as it was. */
export function KeptBank({ values }: { values: KeptValues }) {
  const today = useToday()
  const bank = values.bin ? bankOf(values.bin, today)?.name : undefined
  return (
    <div className="grid gap-1">
      <p className="font-bold">{m.onboarding_bank()}</p>
      <p className="break-words">
        {bank ? [bank, values.number, values.holder].join(" · ") : m.onboarding_fact_missing()}
      </p>
      <p className="text-sm text-soft">{m.delegation_bank_closed()}</p>
      {(["bin", "number", "holder"] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={values[name] ?? ""} />
      ))}
    </div>
  )
}
