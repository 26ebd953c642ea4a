import { BlockList, isIP, isIPv6 } from "node:net"
import type { MedusaRequest } from "@medusajs/framework/http"

/** Networks of our own machines: loopback, private (RFC 1918, RFC 4193), link-local. */
const ours = new BlockList()
ours.addSubnet("127.0.0.0", 8)
ours.addSubnet("10.0.0.0", 8)
ours.addSubnet("172.16.0.0", 12)
ours.addSubnet("192.168.0.0", 16)
ours.addSubnet("169.254.0.0", 16)
ours.addAddress("::1", "ipv6")
ours.addSubnet("fc00::", 7, "ipv6")
ours.addSubnet("fe80::", 10, "ipv6")

const bare = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, "")
const isOurs = (address: string): boolean =>
  isIP(address) !== 0 && ours.check(address, isIPv6(address) ? "ipv6" : "ipv4")

/**
 * Client address for rate limits. `X-Forwarded-For` is trusted only from a machine in our own networks (the proxy, the
 * storefront's server), and of its entries only the last that such a machine could have seen: any client may write
 * entries to the left of it. An IPv6 client counts by its /64, which one household owns whole.
 */
export function clientAddress(request: Pick<MedusaRequest, "headers" | "socket">): string {
  const peer = bare(request.socket.remoteAddress ?? "")
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map(bare)
    .filter((entry) => isIP(entry) !== 0)
  let address = peer
  while (isOurs(address) && forwarded.length > 0) address = forwarded.pop() as string
  return isIPv6(address) ? address.split(":").slice(0, 4).join(":") : address
}
