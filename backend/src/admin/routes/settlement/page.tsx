import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
import { Heading, Tabs } from "@medusajs/ui"
import { useState } from "react"
import { BankFactForm } from "../../settlement/bank-fact-form"
import { DuePayouts } from "../../settlement/due-payouts"
import { PayoutList } from "../../settlement/payout-list"
import { PayoutPage } from "../../settlement/payout-page"
import { TrialBalance } from "../../settlement/trial-balance"
import { Withholding } from "../../settlement/withholding"

/** Money of the producers: paying out, the ledger, the tax, and what the bank's statement shows. */
const SettlementPage = () => {
  const [payout, setPayout] = useState<string | null>(null)
  return (
    <div className="grid gap-4">
      <Heading>Đối soát với chủ thể</Heading>
      <Tabs defaultValue="payouts">
        <Tabs.List>
          <Tabs.Trigger value="payouts">Chi trả</Tabs.Trigger>
          <Tabs.Trigger value="ledger">Sổ cái</Tabs.Trigger>
          <Tabs.Trigger value="tax">Thuế</Tabs.Trigger>
          <Tabs.Trigger value="bank">Ngân hàng</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="payouts" className="mt-4 grid gap-4">
          {payout ? (
            <PayoutPage id={payout} onBack={() => setPayout(null)} />
          ) : (
            <>
              <DuePayouts onFrozen={setPayout} />
              <PayoutList onOpen={setPayout} />
            </>
          )}
        </Tabs.Content>
        <Tabs.Content value="ledger" className="mt-4">
          <TrialBalance />
        </Tabs.Content>
        <Tabs.Content value="tax" className="mt-4">
          <Withholding />
        </Tabs.Content>
        <Tabs.Content value="bank" className="mt-4">
          <BankFactForm />
        </Tabs.Content>
      </Tabs>
    </div>
  )
}

export const config = defineRouteConfig({ label: "Đối soát", icon: CurrencyDollar })

export default SettlementPage
