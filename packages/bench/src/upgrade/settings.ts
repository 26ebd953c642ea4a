/** The marketplace's bank account in the proof, and what its bank signs messages with. */
export const BANK = { bin: "970405", account: "1500201234567", secret: "http-tests-sepay" } as const

/**
 * How both shops are set up. Secrets are those of the HTTP tests, which read a database that was made with these
 * settings (fixtures/README.md).
 */
export function shopEnv(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env
  return {
    PATH,
    HOME,
    ...(LANG === undefined ? {} : { LANG }),
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    LINK_SECRET: "http-tests-link-secret-0123456789",
    VIETQR_BANK_BIN: BANK.bin,
    VIETQR_ACCOUNT: BANK.account,
    VIETQR_ACCOUNT_NAME: "CHO OCOP",
    SEPAY_WEBHOOK_SECRET: BANK.secret,
    // All buyers come from one address.
    RATE_LIMIT_SCALE: "1000",
    ...more,
  }
}
