import { problem as problemSchema } from "@ocop/contracts"
import { getRequestHeader } from "@tanstack/react-start/server"
import type { Locale } from "~/shared/i18n/locale"
import { env } from "~/shared/server/env"

const TIMEOUT_MS = 30_000

/** Sends a review photo to the backend, which re-encodes it. @returns what went wrong; null: nothing */
export async function sendReviewPhoto(
  { token, lineId }: { token: string; lineId: string },
  photo: File,
  locale: Locale,
): Promise<string | null> {
  const form = new FormData()
  form.append("file", photo, "anh")
  const forwarded = getRequestHeader("x-forwarded-for")
  try {
    const answer = await fetch(
      new URL(`/store/order-pages/${token}/lines/${lineId}/review/photo`, env().backendUrl),
      {
        method: "POST",
        body: form,
        headers: {
          "x-publishable-api-key": env().publishableKey,
          "x-locale": locale,
          ...(forwarded ? { "x-forwarded-for": forwarded } : {}),
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
    )
    if (answer.ok) return null
    const explained = problemSchema.safeParse(await answer.json())
    return explained.success ? explained.data.message : "away"
  } catch {
    return "away"
  }
}
