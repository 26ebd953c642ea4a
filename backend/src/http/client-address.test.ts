import { describe, expect, it } from "vitest"
import { clientAddress } from "./client-address"

const from = (remoteAddress: string, forwarded?: string) =>
  clientAddress({
    socket: { remoteAddress },
    headers: forwarded ? { "x-forwarded-for": forwarded } : {},
  } as unknown as Parameters<typeof clientAddress>[0])

describe("the caller's address", () => {
  it("is the peer's when no machine of ours stands between", () => {
    expect(from("203.0.113.9")).toBe("203.0.113.9")
    expect(from("203.0.113.9", "1.2.3.4")).toBe("203.0.113.9")
  })

  it("is what our own proxy saw, never what the caller wrote further left", () => {
    expect(from("127.0.0.1", "203.0.113.9")).toBe("203.0.113.9")
    expect(from("::ffff:127.0.0.1", "6.6.6.6, 203.0.113.9")).toBe("203.0.113.9")
    expect(from("10.0.0.7", "6.6.6.6, 203.0.113.9, 10.0.0.3")).toBe("203.0.113.9")
  })

  it("is our own machine's when it forwards nothing readable", () => {
    expect(from("127.0.0.1")).toBe("127.0.0.1")
    expect(from("127.0.0.1", "unknown, <script>")).toBe("127.0.0.1")
  })

  it("counts IPv6 by the network of one household", () => {
    expect(from("2001:db8:1:2:3:4:5:6")).toBe(from("2001:db8:1:2:ffff::1"))
  })
})
