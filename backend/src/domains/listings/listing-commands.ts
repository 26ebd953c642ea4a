import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type {
  ListingBody,
  ListingHoldReason,
  ListingState,
  NewListingBody,
  OwnListing,
} from "@ocop/contracts"
import { missingLabel, uncleared, videoLink } from "@ocop/marketplace-rules"
import { ProblemError } from "../../shared/errors/problem"
import { bodyOf, ownFacts, readOwnListing } from "./read-own-listing"
import {
  columnsOf,
  identityOf,
  labelJson,
  productUpdateOf,
  variantUpdateOf,
  type NewListing,
} from "./product-input"
import type { ListingFacts } from "./rows"
import { findingsOf, toScreen } from "./screening"
import { pricesOfSizes, sameUnit, sizesOf, type SizeFacts } from "./sizes"
import { platform, type Platform } from "../../shared/platform"
import type { ProducerScope } from "../producers/scope"
import { databaseOf } from "../../shared/database"
import { createListingsWorkflow } from "./workflows/create-listings"
import { saveListingWorkflow } from "./workflows/save-listing"

/** Limit of listings per producer: more than any real producer has; it stops abuse that fills tables. */
export const MOST_LISTINGS = 20_000

export interface ProducerIdentity {
  readonly id: string
  readonly identity_key: string
  readonly province_code: string | null
  readonly commune_code: string | null
}

export async function identityOfProducer(
  container: MedusaContainer,
  producerId: string,
): Promise<ProducerIdentity> {
  const row = (await databaseOf(container)("producer")
    .where({ id: producerId })
    .first("id", "identity_key", "province_code", "commune_code")) as ProducerIdentity | undefined
  if (!row) throw new ProblemError("not_found")
  return row
}

/** Normalizes the body for storage. @throws ProblemError `video_refused` */
export function tidy<B extends ListingBody>(body: B): B {
  if (body.videoUrl === null || body.videoUrl.trim() === "") return { ...body, videoUrl: null }
  const videoUrl = videoLink(body.videoUrl.trim())
  if (!videoUrl) throw new ProblemError("video_refused")
  return { ...body, videoUrl }
}

export const newListingOf = (body: NewListingBody, producer: ProducerIdentity): NewListing => ({
  ...body,
  listingKey: identityOf(producer.identity_key, body.title),
  producerId: producer.id,
  provinceCode: producer.province_code,
  communeCode: producer.commune_code,
})

/** Mutual exclusion per listing, across processes. */
const alone = <T>(container: MedusaContainer, id: string, act: () => Promise<T>): Promise<T> =>
  container.resolve(Modules.LOCKING).execute(`listing:${id}`, act, { timeout: 20 })

/**
 * Creates listings of one producer, all or none. One call at a time for each producer, across processes, so that no
 * name is taken twice and the limit of listings holds.
 *
 * @returns ids of the new listings by identity key; existing ones are not among them
 * @throws ProblemError `listing_limit`
 */
export const makeListings = (
  container: MedusaContainer,
  producerId: string,
  rows: NewListing[],
  where: Platform,
): Promise<Record<string, string>> =>
  container.resolve(Modules.LOCKING).execute(
    `listings-of:${producerId}`,
    async () => {
      const database = databaseOf(container)
      const { count } = (await database("listing")
        .where({ producer_id: producerId })
        .first(database.raw("count(*)::int as count"))) as { count: number }
      if (count + rows.length > MOST_LISTINGS) throw new ProblemError("listing_limit")
      const { result } = await createListingsWorkflow(container).run({ input: { rows, platform: where } })
      return result
    },
    { timeout: 20 },
  )

/** Creates one listing. @throws ProblemError `listing_exists`, `listing_limit`, `video_refused` */
export async function createListing(
  container: MedusaContainer,
  { producerId }: Pick<ProducerScope, "producerId">,
  given: NewListingBody,
): Promise<OwnListing> {
  const body = tidy(given)
  const database = databaseOf(container)
  const where = await platform(container)
  const row = newListingOf(body, await identityOfProducer(container, producerId))
  const known = await database("listing")
    .where({ identity_key: row.listingKey })
    .whereNull("deleted_at")
    .first("id")
  if (known) throw new ProblemError("listing_exists")
  // A concurrent creation under this name is found under the lock, and no id comes back for it.
  const id = (await makeListings(container, producerId, [row], where))[row.listingKey]
  if (!id) throw new ProblemError("listing_exists")
  return readOwnListing(database, producerId, where.stockLocationId, id)
}

/**
 * Checks that a listing is complete enough to publish.
 *
 * @throws ProblemError `listing_incomplete` with the missing fields
 */
function assertComplete(body: ListingBody): void {
  const missing = [
    ...(body.priceDong === null ? ["priceDong"] : []),
    ...(body.weightGrams === null && body.setNumber !== 26 ? ["weightGrams"] : []),
    ...missingLabel(body.setNumber, body.label).map((field) => `label.${field}`),
  ]
  if (missing.length > 0)
    throw new ProblemError("listing_incomplete", {
      fields: missing.map((path) => ({ path, code: "missing", message: `${path} is missing` })),
    })
}

const shownOrWaiting = (state: ListingState): boolean => state === "published" || state === "held"

/** Current further sizes of a listing. @returns the sizes after the first one */
export async function sizesNow(
  container: MedusaContainer,
  facts: ListingFacts,
  where: Platform,
): Promise<readonly SizeFacts[]> {
  const sizes = await sizesOf(databaseOf(container), [facts.product_id], where.stockLocationId)
  return sizes.get(facts.product_id) ?? []
}

/**
 * Screens a listing and updates Medusa's product and the publication state; under the listing's lock.
 *
 * @param sizePrices new posted prices of the further sizes
 */
export async function settle(
  container: MedusaContainer,
  scope: Pick<ProducerScope, "producerId">,
  facts: ListingFacts,
  body: ListingBody,
  sizePrices: readonly number[],
  wish: "keep" | "show",
  where: Platform,
  now: Date,
): Promise<void> {
  const database = databaseOf(container)
  const show = wish === "show" || shownOrWaiting(facts.state)
  // A listing from a recognition list may be published without a label; the label is required when its producer
  // publishes it.
  if (wish === "show") assertComplete(body)
  const listing = toScreen(body, sizePrices)
  const findings = show ? await findingsOf(database, scope.producerId, facts.id, listing, now) : []
  const holds = uncleared(listing, findings, facts.cleared ?? [])
  const state: ListingState = !show ? facts.state : holds.length > 0 ? "held" : "published"
  const producer = await identityOfProducer(container, scope.producerId)
  const identityKey = facts.certified ? facts.identity_key : identityOf(producer.identity_key, body.title)
  if (identityKey !== facts.identity_key) {
    const taken = await database("listing")
      .where({ identity_key: identityKey })
      .whereNot({ id: facts.id })
      .whereNull("deleted_at")
      .first("id")
    if (taken) throw new ProblemError("listing_exists")
  }
  await saveListingWorkflow(container).run({
    input: {
      product: productUpdateOf(facts, body, state === "published" ? "published" : "draft", where),
      variants: variantUpdateOf(facts, body),
      publication: {
        listingId: facts.id,
        producerId: scope.producerId,
        state,
        holds: holds as ListingHoldReason[],
        heldAt: state === "held" ? now.toISOString() : null,
        answer: state === "refused" ? facts.answer : null,
        written: {
          identityKey,
          columns: columnsOf(body),
          label: labelJson(body),
          videoUrl: body.videoUrl,
        },
        notification:
          state === "held"
            ? {
                template: "listing_waits",
                id: facts.id,
                title: body.title,
                provinceCode: producer.province_code,
                at: now.getTime(),
              }
            : null,
      },
    },
  })
}

/**
 * Refuses a change of identity fields: name and set of a listing from a recognition list are what its certificate
 * states.
 */
function assertIdentity(facts: ListingFacts, body: ListingBody): void {
  if (facts.certified && (body.title !== facts.title || body.setNumber !== facts.set_number))
    throw new ProblemError("identity_locked")
}

/** A command on one listing of the producer, run under the listing's lock. */
type Act = (facts: ListingFacts, where: Platform) => Promise<void>

export async function actOn(
  container: MedusaContainer,
  { producerId }: Pick<ProducerScope, "producerId">,
  id: string,
  act: Act,
): Promise<OwnListing> {
  const database = databaseOf(container)
  const where = await platform(container)
  await ownFacts(database, producerId, where.stockLocationId, id)
  await alone(container, id, async () =>
    act(await ownFacts(database, producerId, where.stockLocationId, id), where),
  )
  return readOwnListing(database, producerId, where.stockLocationId, id)
}

/**
 * Saves a listing.
 *
 * @throws ProblemError `not_found`, `identity_locked`, `listing_exists`, `size_exists`, `video_refused`
 */
export function saveListing(
  container: MedusaContainer,
  scope: Pick<ProducerScope, "producerId">,
  id: string,
  given: ListingBody,
  now: Date,
): Promise<OwnListing> {
  const body = tidy(given)
  return actOn(container, scope, id, async (facts, where) => {
    assertIdentity(facts, body)
    const sizes = await sizesNow(container, facts, where)
    if (sizes.some(({ unit }) => sameUnit(unit, body.unit))) throw new ProblemError("size_exists")
    await settle(container, scope, facts, body, pricesOfSizes(sizes), "keep", where, now)
  })
}

/** Publishes a listing. @throws ProblemError `not_found`, `listing_incomplete`, `listing_state` */
export const publishListing = (
  container: MedusaContainer,
  scope: Pick<ProducerScope, "producerId">,
  id: string,
  now: Date,
): Promise<OwnListing> =>
  actOn(container, scope, id, async (facts, where) => {
    if (shownOrWaiting(facts.state)) throw new ProblemError("listing_state")
    const sizes = await sizesNow(container, facts, where)
    await settle(container, scope, facts, bodyOf(facts), pricesOfSizes(sizes), "show", where, now)
  })

/** Withdraws a listing from the shop. @throws ProblemError `not_found`, `listing_state` */
export const withdrawListing = (
  container: MedusaContainer,
  scope: Pick<ProducerScope, "producerId">,
  id: string,
): Promise<OwnListing> =>
  actOn(container, scope, id, async (facts) => {
    if (!shownOrWaiting(facts.state)) throw new ProblemError("listing_state")
    await saveListingWorkflow(container).run({
      input: {
        product: { id: facts.product_id, status: "draft" },
        variants: [],
        publication: {
          listingId: facts.id,
          producerId: scope.producerId,
          state: facts.state === "held" ? "draft" : "withdrawn",
          holds: [],
          heldAt: null,
          answer: null,
          written: null,
          notification: null,
        },
      },
    })
  })
