import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Heading, Tabs } from "@medusajs/ui"
import { Events } from "../../payments/events"
import { Exceptions } from "../../payments/exceptions"
import { Refunds } from "../../payments/refunds"
import { Transactions } from "../../payments/transactions"

/** Money of the buyers: what arrived, what does not fit, what goes back, which messages came. */
const PaymentsPage = () => (
  <div className="grid gap-4">
    <Heading>Thanh toán</Heading>
    <Tabs defaultValue="exceptions">
      <Tabs.List>
        <Tabs.Trigger value="exceptions">Sai lệch</Tabs.Trigger>
        <Tabs.Trigger value="bank">Ngân hàng</Tabs.Trigger>
        <Tabs.Trigger value="refunds">Hoàn tiền</Tabs.Trigger>
        <Tabs.Trigger value="events">Thông báo</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="exceptions" className="mt-4">
        <Exceptions />
      </Tabs.Content>
      <Tabs.Content value="bank" className="mt-4">
        <Transactions />
      </Tabs.Content>
      <Tabs.Content value="refunds" className="mt-4">
        <Refunds />
      </Tabs.Content>
      <Tabs.Content value="events" className="mt-4">
        <Events />
      </Tabs.Content>
    </Tabs>
  </div>
)

export const config = defineRouteConfig({ label: "Thanh toán", icon: CreditCard })

export default PaymentsPage
