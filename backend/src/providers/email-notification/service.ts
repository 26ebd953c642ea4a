import type {
  Logger,
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { createTransport, type Transporter } from "nodemailer"

export interface MailOptions {
  /** `smtp://user:password@host:587` or `smtps://…`; without it mails stay in the catch-all mailbox. */
  readonly smtpUrl?: string
  /** `Chợ OCOP <no-reply@example.vn>` */
  readonly from: string
}

/** Data of the Medusa notification that the mail is built from. */
export interface MailData {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same for every attempt: a recipient who gets a mail twice after a lost answer can recognise the duplicate. */
  readonly messageId: string
}

/** Time limits in milliseconds, short enough that a hanging server never outlasts the lease of a notification. */
const timeouts = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
}

/** E-mail over SMTP. Without a server the mail is kept in Medusa's notification row, and only there. */
export class EmailNotificationProvider extends AbstractNotificationProviderService {
  static override identifier = "mail"

  readonly #transport: Transporter | null
  readonly #from: string

  constructor({ logger }: { logger: Logger }, { smtpUrl, from }: MailOptions) {
    super()
    this.#from = from
    this.#transport = smtpUrl ? createTransport({ url: smtpUrl, ...timeouts }) : null
    if (!smtpUrl) logger.info("SMTP_URL is not set: e-mails are kept in the catch-all mailbox and not sent")
  }

  /** @throws Error whose message begins with `SMTP <code>` where the server answered with one */
  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const mail = notification.data as unknown as MailData
    if (!this.#transport) return { id: mail.messageId }
    try {
      await this.#transport.sendMail({
        from: this.#from,
        // An object is one address; a string could be a list of them.
        to: { name: "", address: notification.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        headers: { "Auto-Submitted": "auto-generated" },
      })
      return { id: mail.messageId }
    } catch (error) {
      const { responseCode, message } = error as { responseCode?: number; message?: string }
      throw new Error(`SMTP ${responseCode ?? "unreachable"}: ${message ?? "no answer"}`)
    }
  }
}
