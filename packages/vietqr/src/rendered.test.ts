import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { encode } from "uqr"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { encodeVietQr, decodeVietQr, type Transfer } from "./payload.js"

/** A foreign reader: what it sees is what a bank's application sees. Installed where it is missing and we may. */
function demandZbar(): void {
  try {
    execFileSync("zbarimg", ["--version"], { stdio: "ignore" })
  } catch {
    const install = () =>
      execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "zbar-tools"], { stdio: "ignore" })
    try {
      install()
    } catch {
      execFileSync("apt-get", ["update"], { stdio: "ignore" })
      install()
    }
  }
}

/** A portable greymap: the plainest picture there is. */
function picture(text: string): Buffer {
  const { data, size } = encode(text, { ecc: "M", border: 4 })
  const scale = 6
  const side = size * scale
  const dots = Buffer.alloc(side * side)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      dots[y * side + x] = data[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? 0 : 255
    }
  }
  return Buffer.concat([Buffer.from(`P5\n${side} ${side}\n255\n`), dots])
}

const transfers: readonly Transfer[] = [
  { bin: "970415", account: "113366668888", to: "account", amount: 79_000, memo: "Thanh toan don hang" },
  { bin: "970405", account: "1500201234567", to: "account", amount: 1_245_000, memo: "OCP7K2M9XQ4" },
  { bin: "970403", account: "9704031101234567", to: "card", amount: null, memo: null },
]

describe("a rendered VietQR", () => {
  let folder: string
  beforeAll(() => {
    demandZbar()
    folder = mkdtempSync(join(tmpdir(), "vietqr-"))
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(transfers)("is read by zbarimg: $bin $account", (transfer) => {
    const written = encodeVietQr(transfer)
    if (!written.ok) throw new Error(written.code)
    const file = join(folder, "code.pgm")
    writeFileSync(file, picture(written.value))
    const seen = execFileSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file], {
      encoding: "utf8",
    }).trim()
    expect(seen).toBe(written.value)
    expect(decodeVietQr(seen)).toEqual({ ok: true, value: transfer })
  })
})
