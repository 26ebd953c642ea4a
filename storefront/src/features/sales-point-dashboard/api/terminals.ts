import type { enrolmentCode, operatorBody, pointOperator, pointTerminal, z } from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { callPoint } from "./call-point"

export type PointTerminal = z.infer<typeof pointTerminal>
export type PointOperator = z.infer<typeof pointOperator>
export type NewOperator = z.input<typeof operatorBody>

export const terminalsQuery = resultQuery(["terminals"], (signal) =>
  callPoint<{ terminals: PointTerminal[] }>({ path: "terminals", signal }),
)

export const operatorsQuery = resultQuery(["operators"], (signal) =>
  callPoint<{ operators: PointOperator[] }>({ path: "operators", signal }),
)

export const makeCode = (name: string) =>
  callPoint<z.infer<typeof enrolmentCode>>({ method: "POST", path: "enrolment-codes", body: { name } })

export const revokeTerminal = (id: string) =>
  callPoint<PointTerminal>({ method: "POST", path: `terminals/${id}/revoke`, body: {} })

export const addOperator = (body: NewOperator) =>
  callPoint<PointOperator>({ method: "POST", path: "operators", body })

export const changeOperator = (
  id: string,
  body: { role?: PointOperator["role"]; pin?: string; active?: boolean },
) => callPoint<PointOperator>({ method: "PUT", path: `operators/${id}`, body })
