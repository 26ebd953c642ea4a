import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Officer, ProducerSite, SiteHoldReason, SiteContent, SiteContentBody } from "@ocop/contracts"
import { mapLink, screenWords, siteLink, zaloLink } from "@ocop/marketplace-rules"
import { databaseOf } from "../../../shared/database"
import { ProblemError } from "../../../shared/errors/problem"
import { queueNotification } from "../../notifications/queue-notification"
import { officerFeed, producerAndOwners } from "../../notifications/recipients"
import type { ProducerScope } from "../scope"
import { siteOf, siteRowOf } from "./site"
import { heldSitesOf } from "./list-held-sites"

const links = { website: siteLink, zalo: zaloLink, mapUrl: mapLink } as const
type Link = keyof typeof links

/** Normalizes the body for storage. @throws ProblemError `invalid_request` with the invalid links */
function tidy(body: SiteContentBody): SiteContent {
  const names = Object.keys(links) as Link[]
  const read = names.map((name) => {
    const written = body[name]?.trim() || null
    return { name, written, link: written === null ? null : links[name](written) }
  })
  const wrong = read.filter(({ written, link }) => written !== null && link === null)
  if (wrong.length > 0)
    throw new ProblemError("invalid_request", {
      fields: wrong.map(({ name }) => ({ path: name, code: "link", message: `${name} is no such link` })),
    })
  return {
    ...body,
    ...(Object.fromEntries(read.map(({ name, link }) => [name, link])) as Record<Link, string>),
  }
}

const wordKey = ({ code, word }: SiteHoldReason): string => `${code}:${word}`

/** Publishes content on the producer's page. Content that an owner has written is no longer marked as fictional. */
async function show(trx: Knex, producerId: string, words: SiteContent, now: Date): Promise<void> {
  const before = (await trx("producer")
    .where({ id: producerId })
    .first("contact_consent_at", "illustrative", "story")) as {
    contact_consent_at: Date | null
    illustrative: string[] | null
    story: string | null
  }
  const illustrative = (before.illustrative ?? []).filter((field) => field !== "story")
  await trx("producer")
    .where({ id: producerId })
    .update({
      story: words.story,
      visiting: words.visiting,
      phone: words.phone,
      email: words.email,
      website: words.website,
      zalo: words.zalo,
      map_url: words.mapUrl,
      contact_consent_at: words.showContact ? (before.contact_consent_at ?? now) : null,
      ...(before.story !== words.story ? { illustrative: JSON.stringify(illustrative) } : {}),
      updated_at: now,
    })
}

/** Mutual exclusion per producer. @throws ProblemError `not_found` */
export async function lockProducer(
  trx: Knex,
  producerId: string,
): Promise<{ province_code: string | null; name: string; handle: string }> {
  const row = (await trx("producer")
    .where({ id: producerId })
    .whereNull("deleted_at")
    .forUpdate()
    .first("province_code", "name", "handle")) as
    { province_code: string | null; name: string; handle: string } | undefined
  if (!row) throw new ProblemError("not_found")
  return row
}

/** Publishes an owner's content, or holds it for an officer when the screening has findings. */
export async function saveSiteContent(
  container: MedusaContainer,
  { producerId }: ProducerScope,
  body: SiteContentBody,
  now: Date,
): Promise<ProducerSite> {
  const words = tidy(body)
  const database = databaseOf(container)
  await database.transaction(async (trx) => {
    const producer = await lockProducer(trx, producerId)
    const cleared = (await siteRowOf(trx, producerId))?.cleared ?? []
    const holds = screenWords([words.story, words.visiting]).filter(
      (hold) => !cleared.includes(wordKey(hold)),
    )
    const held = holds.length > 0
    const state = {
      words: held ? JSON.stringify(words) : null,
      holds: JSON.stringify(holds),
      held_at: held ? now : null,
      answer: null,
      updated_at: now,
    }
    await trx("producer_site")
      .insert({ producer_id: producerId, ...state })
      .onConflict("producer_id")
      .merge(state)
    if (!held) return show(trx, producerId, words, now)
    await queueNotification(
      container,
      {
        key: `site:${producerId}:waits:${now.getTime()}`,
        audience: "officer",
        recipient: { feed: officerFeed(producer.province_code) },
        template: "site_waits",
        data: { title: producer.name, reason: null },
      },
      trx,
    )
  })
  return siteOf(database, producerId)
}

/**
 * Moderation decision on held content: publishes or rejects it; what was approved is not held again for the same word.
 * Of two decisions at once one stands.
 *
 * @throws ProblemError `not_found` for another province's page as for none, `decision_reason_needed`
 */
export async function decideSite(
  container: MedusaContainer,
  officer: Officer,
  id: string,
  { show: shows, reason }: { readonly show: boolean; readonly reason: string | null },
  now: Date,
): Promise<{ id: string; state: "shown" | "refused" }> {
  if (!shows && !reason) throw new ProblemError("decision_reason_needed")
  await databaseOf(container).transaction(async (trx) => {
    // The producer's row is locked first, as everywhere else; another province's row is not even locked.
    if (!(await heldSitesOf(trx, officer).where("producer.id", id).first("producer.id")))
      throw new ProblemError("not_found")
    const producer = await lockProducer(trx, id)
    const row = await siteRowOf(trx, id)
    if (!row?.words || !row.held_at || row.answer !== null) throw new ProblemError("not_found")
    const decided = { decided_by: officer.id, decided_at: now, updated_at: now }
    if (shows) {
      await show(trx, id, row.words, now)
      const cleared = [...new Set([...row.cleared, ...row.holds.map(wordKey)])]
      await trx("producer_site")
        .where({ producer_id: id })
        .update({ ...decided, words: null, holds: "[]", held_at: null, cleared: JSON.stringify(cleared) })
    } else {
      await trx("producer_site")
        .where({ producer_id: id })
        .update({ ...decided, answer: reason })
    }
    const template = shows ? "site_shown" : "site_refused"
    await queueNotification(
      container,
      {
        key: `site:${id}:${template}:${now.getTime()}`,
        audience: "producer",
        recipient: await producerAndOwners(trx, id),
        template,
        data: { title: producer.name, reason },
      },
      trx,
    )
  })
  return { id, state: shows ? "shown" : "refused" }
}
