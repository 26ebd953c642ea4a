import type { Locale } from "@ocop/contracts"
import type { NotificationTemplate, NotificationText } from "../text"
import { listingTemplates } from "./listings"
import { delegationTemplates } from "./delegation"
import { onboardingTemplates } from "./onboarding"
import { orderTemplates } from "./orders"
import { plainTemplates } from "./plain"
import { siteTemplates } from "./producer-site"
import { reviewTemplates } from "./reviews"

/** Every notice that the shop can send, a file for each area. */
const templates = {
  ...plainTemplates,
  ...orderTemplates,
  ...onboardingTemplates,
  ...delegationTemplates,
  ...reviewTemplates,
  ...listingTemplates,
  ...siteTemplates,
}

export type TemplateName = keyof typeof templates
export type TemplateData<N extends TemplateName> =
  (typeof templates)[N] extends NotificationTemplate<infer Data> ? Data : never

/** The text of a stored notice; null for a template that this version does not know. */
export function notificationText(template: string, data: unknown, locale: Locale): NotificationText | null {
  if (!Object.hasOwn(templates, template)) return null
  // The data was checked by the type of `queueNotice` when it was stored.
  const render = templates[template as TemplateName] as NotificationTemplate<unknown>
  return render(data, locale)
}
