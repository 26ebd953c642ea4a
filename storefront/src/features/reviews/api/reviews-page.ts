import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { isReviewSection, type ReviewSection } from "../lib/sections"
import { readReviewsPage } from "./read-reviews-page"

/** Fetches a reviews page of a product. Never cached: it may hold what a visitor just typed. */
export const fetchReviewsPage = createServerFn({ method: "GET" })
  .validator((input: { handle: string; section: ReviewSection; locale: Locale; after: string }) => ({
    handle: asText(input?.handle, 250),
    section: isReviewSection(input?.section) ? input.section : ("danh-gia" as const),
    locale: asLocale(input?.locale),
    after: asText(input?.after, 80),
  }))
  .handler(({ data }) => {
    setResponseHeader("cache-control", "private, no-store")
    return readReviewsPage(data)
  })
