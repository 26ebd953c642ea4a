import type { PickupShortLine } from "@ocop/contracts"
import type { Locale } from "~/shared/i18n/locale"
import { m } from "~/paraglide/messages"

/** Text that says what a sales point lacks of one line. */
export const shortageText = ({ title, wanted, available }: PickupShortLine, locale: Locale): string =>
  available > 0
    ? m.pickup_short_some({ title, wanted, available }, { locale })
    : m.pickup_short_none({ title }, { locale })
