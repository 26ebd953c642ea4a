import { z } from "zod"
import { emailOrPhone } from "../typed.js"
import { humanText, instant, prefixedId } from "../primitives.js"

/** What a person does for a producer. Sales never see a payout, warehouse never sees money at all. */
export const producerRole = z.enum(["owner", "sales", "warehouse", "accountant"])
export type ProducerRole = z.infer<typeof producerRole>

/** Header that selects the producer of a call, for a member of several. */
export const PRODUCER_HEADER = "x-producer"

export const producerId = prefixedId("prdr")
export const membershipId = prefixedId("pmsh")

/** A producer's standing with the programme. `unclaimed`: imported from a list, without members yet. */
export const producerStanding = z.enum([
  "unclaimed",
  "draft",
  "submitted",
  "returned",
  "approved",
  "suspended",
])
export type ProducerStanding = z.infer<typeof producerStanding>

/** The name by which a person signs in: an e-mail address, or a telephone number of Vietnam. */
export const signInName = emailOrPhone
export const password = z.string().min(8).max(200)

export const registerMemberBody = z.object({ name: humanText(120, 2), signInName, password })
export const registeredMember = z.object({ id: z.string(), signInName: z.string() })

export const membership = z.object({
  id: z.string(),
  producerId: z.string(),
  producerName: z.string(),
  role: producerRole,
  standing: producerStanding,
})
export type Membership = z.infer<typeof membership>

/** Who is signed in and for whom the person may act. */
export const producerMe = z.object({
  id: z.string(),
  name: z.string(),
  signInName: z.string(),
  memberships: z.array(membership),
  /** An officer who acts for the one producer; null for a producer's own person. */
  onBehalf: z.object({ askedBy: z.string(), until: instant }).nullable(),
})
export type ProducerMe = z.infer<typeof producerMe>

export const colleague = z.object({
  id: z.string(),
  name: z.string(),
  signInName: z.string(),
  role: producerRole,
  since: instant,
  self: z.boolean(),
})
export type Colleague = z.infer<typeof colleague>
export const colleagueList = z.object({ members: z.array(colleague) })

export const removedMembership = z.object({ id: z.string() })
export const changeRoleBody = z.object({ role: producerRole })

export const invitationId = prefixedId("pinv")
/** The secret of an invitation's link; only its hash is kept. */
export const invitationToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
export const inviteBody = z.object({ name: humanText(120, 2), role: producerRole })
export const invitation = z.object({
  id: z.string(),
  name: z.string(),
  role: producerRole,
  expiresAt: instant,
})
export type Invitation = z.infer<typeof invitation>
export const newInvitation = invitation.extend({ token: invitationToken })
export type NewInvitation = z.infer<typeof newInvitation>
export const invitationList = z.object({ invitations: z.array(invitation) })
export const acceptInvitationBody = z.object({ token: invitationToken })
