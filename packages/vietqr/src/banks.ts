/** A bank that VietQR transfers reach. */
export interface Bank {
  /** NAPAS's six digits. */
  readonly bin: string
  /** What people call it. */
  readonly name: string
  /** First and last day (ISO) of this name where the name changed within the bin's life. */
  readonly from?: string
  readonly until?: string
  /** Identifier of the bank's application in the public deep links of dl.vietqr.io. */
  readonly app?: string
}

/** Where and when the list was taken; a new list is a new date, never a silent edit. */
export const BANK_LIST = {
  asOf: "2026-11-01",
  source: "NAPAS member list as in npm vietnam-qr-pay 1.5.1",
} as const

export const banks: readonly Bank[] = [
  { bin: "970405", name: "Agribank", app: "vba" },
  { bin: "970436", name: "Vietcombank", app: "vcb" },
  { bin: "970415", name: "VietinBank", app: "icb" },
  { bin: "970418", name: "BIDV", app: "bidv" },
  { bin: "970422", name: "MB", app: "mb" },
  { bin: "970407", name: "Techcombank", app: "tcb" },
  { bin: "970416", name: "ACB", app: "acb" },
  { bin: "970432", name: "VPBank", app: "vpb" },
  { bin: "970423", name: "TPBank", app: "tpb" },
  { bin: "970403", name: "Sacombank", app: "scb" },
  { bin: "970437", name: "HDBank", app: "hdb" },
  { bin: "970441", name: "VIB", app: "vib-2" },
  { bin: "970443", name: "SHB", app: "shb" },
  { bin: "970448", name: "OCB", app: "ocb" },
  { bin: "970426", name: "MSB", app: "msb" },
  // Lien Viet Post Bank took the name LPBank in 2023.
  { bin: "970449", name: "LienVietPostBank", until: "2023-06-30" },
  { bin: "970449", name: "LPBank", from: "2023-07-01", app: "lpb" },
  { bin: "970446", name: "Co-opBank", app: "coopbank" },
  { bin: "970440", name: "SeABank", app: "seab" },
  { bin: "970431", name: "Eximbank", app: "eib" },
  { bin: "970429", name: "SCB" },
  { bin: "970428", name: "Nam A Bank", app: "nab" },
  { bin: "970409", name: "Bac A Bank", app: "bab" },
  { bin: "970425", name: "ABBank", app: "abb" },
  { bin: "970427", name: "VietABank", app: "vab" },
  { bin: "970433", name: "VietBank", app: "vietbank" },
  { bin: "970454", name: "BVBank", app: "vccb" },
  { bin: "970452", name: "KienlongBank", app: "klb" },
  { bin: "970412", name: "PVcomBank", app: "pvcb" },
  { bin: "970419", name: "NCB", app: "ncb" },
  { bin: "970430", name: "PGBank", app: "pgb" },
  { bin: "970408", name: "GPBank" },
  { bin: "970400", name: "SaigonBank" },
  { bin: "970438", name: "BaoViet Bank" },
  { bin: "970424", name: "Shinhan Bank" },
  { bin: "970406", name: "DongA Bank", until: "2025-02-13" },
  { bin: "970406", name: "Vikki Bank", from: "2025-02-14" },
  { bin: "970414", name: "OceanBank", until: "2024-12-17" },
  { bin: "970414", name: "MBV", from: "2024-12-18" },
  { bin: "546034", name: "CAKE", app: "cake" },
  { bin: "546035", name: "Ubank" },
  { bin: "963388", name: "Timo", app: "timo" },
  { bin: "971025", name: "MoMo", app: "momo" },
]

const holds = (bank: Bank, day: string): boolean => (bank.from ?? "") <= day && day <= (bank.until ?? "9999")

/** The banks as they were called on a day (ISO date), in the order of the list. */
export const banksOn = (day: string): readonly Bank[] => banks.filter((bank) => holds(bank, day))

/** The bank of a bin on a day (ISO date); undefined when VietQR does not reach it. */
export const bankOf = (bin: string, day: string): Bank | undefined =>
  banks.find((bank) => bank.bin === bin && holds(bank, day))

/**
 * Opens a bank's application with the transfer filled in, through the public redirector of VietQR. Not every
 * application takes the amount over; the buyer still sees and confirms it there.
 */
export function deepLink(
  app: string,
  transfer: { bin: string; account: string; amount: number; memo: string },
): string {
  const query = new URLSearchParams({
    app,
    ba: `${transfer.account}@${transfer.bin}`,
    am: String(transfer.amount),
    tn: transfer.memo,
  })
  return `https://dl.vietqr.io/pay?${query.toString()}`
}
