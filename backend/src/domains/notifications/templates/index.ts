import type { Locale } from "@ocop/contracts"
import type { NotificationTemplate, NotificationText } from "../text"
import { listingTemplates } from "./listings"
import { delegationTemplates } from "./delegation"
import { onboardingTemplates } from "./onboarding"
import { orderTemplates } from "./orders"
import { plainTemplates } from "./plain"
import { siteTemplates } from "./producer-site"
import { reviewTemplates } from "./reviews"

/** All notification templates, one file per area. */
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

/** Renders a stored notification; null for a template that this version does not know. */
export function notificationText(template: string, data: unknown, locale: Locale): NotificationText | null {
  if (!Object.hasOwn(templates, template)) return null
  // The type of `queueNotification` checked the data when it was stored.
  const render = templates[template as TemplateName] as NotificationTemplate<unknown>
  return render(data, locale)
}
