import { Agent, request, type IncomingHttpHeaders } from "node:http"

/** Keeps its connections, as a reverse proxy in front of the shop does. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/**
 * GET or POST over node:http: of the clients in Node it costs the least, and client and server share the cores
 * here. The whole body is read.
 */
export async function ask(url: string, options: Options = {}): Promise<Answer> {
  try {
    return await askOnce(url, options)
  } catch (error) {
    // A server may close a kept connection in the moment in which it is used again; then nothing was read of it.
    if (!(error instanceof ClosedConnection)) throw error
    return askOnce(url, options)
  }
}

class ClosedConnection extends Error {}

interface Options {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly timeoutMs?: number
}

function askOnce(url: string, options: Options): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        agent,
        method: options.method ?? "GET",
        headers: {
          ...(options.body === undefined
            ? {}
            : {
                "content-type": "application/json",
                "content-length": String(Buffer.byteLength(options.body)),
              }),
          ...options.headers,
        },
        timeout: options.timeoutMs ?? 30_000,
      },
      (incoming) => {
        const parts: Buffer[] = []
        incoming.on("data", (part: Buffer) => parts.push(part))
        incoming.on("error", reject)
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(parts),
          }),
        )
      },
    )
    outgoing.on("timeout", () => outgoing.destroy(new Error(`No answer in time: ${url}`)))
    outgoing.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ECONNRESET" && outgoing.reusedSocket ? new ClosedConnection() : error),
    )
    outgoing.end(options.body)
  })
}

/** As `ask`, but only a 2xx is an answer. */
export async function askWell(url: string, options: Parameters<typeof ask>[1] = {}): Promise<Answer> {
  const answer = await ask(url, options)
  if (answer.status >= 200 && answer.status < 300) return answer
  throw new Error(
    `${options.method ?? "GET"} ${url}: ${answer.status} ${answer.body.toString().slice(0, 300)}`,
  )
}
