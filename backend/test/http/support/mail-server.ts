import { SMTPServer } from "smtp-server"

export interface ReceivedMail {
  readonly to: string
  readonly source: string
  readonly messageId: string
}

/** How a mail server answers to a letter: it takes it, refuses it for now or for good, or hangs up. */
export type Mood = "takes" | "later" | "never" | "hangs-up" | "hangs-up-after-taking"

/** The part of smtp-server's connection that its types leave out. */
interface Connection {
  readonly id: string
  readonly _socket: { destroy(): void }
}

/** A real SMTP server whose mood the test sets, by address of the recipient. */
export class MailServer {
  readonly received: ReceivedMail[] = []
  /** Letters that came whole, whether or not they were accepted. */
  attempts = 0
  mood: (to: string) => Mood = () => "takes"
  #server: SMTPServer | null = null

  constructor(readonly port: number) {}

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = []
        stream.on("data", (chunk: Buffer) => chunks.push(chunk))
        stream.on("end", () => {
          this.attempts += 1
          const to = session.envelope.rcptTo.map(({ address }) => address).join(",")
          const source = Buffer.concat(chunks).toString("utf8")
          const messageId = /^message-id:\s*(<[^>]+>)/im.exec(source)?.[1] ?? ""
          const mood = this.mood(to)
          if (mood === "later" || mood === "never") {
            const responseCode = mood === "later" ? 451 : 554
            callback(Object.assign(new Error("not this one"), { responseCode }))
            return
          }
          if (mood !== "hangs-up") this.received.push({ to, source, messageId })
          if (mood === "takes") callback()
          else this.#hangUp(server, session.id)
        })
      },
    })
    await new Promise<void>((resolve, reject) => {
      server.on("error", reject)
      server.listen(this.port, "127.0.0.1", resolve)
    })
    this.#server = server
  }

  /** @param id of the one connection to break; without it all are */
  #hangUp(server: SMTPServer, id?: string): void {
    const { connections } = server as unknown as { connections: Set<Connection> }
    for (const connection of connections)
      if (id === undefined || connection.id === id) connection._socket.destroy()
  }

  async stop(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (!server) return
    const closed = new Promise<void>((resolve) => server.close(resolve))
    this.#hangUp(server)
    await closed
  }
}
