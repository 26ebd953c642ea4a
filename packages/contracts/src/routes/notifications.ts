import { z } from "zod"
import {
  demoMailPage,
  feedPage,
  feedQuery,
  feedRead,
  notificationId,
  readFeedQuery,
  requeuedNotification,
  undeliveredNotificationPage,
} from "../notifications/index.js"
import { route } from "./contract.js"

/** What people are told: feeds of the offices, letters that did not arrive, the demonstration's mailbox. */
export const notificationRoutes = {
  readOfficerFeed: route({
    method: "GET",
    path: "/officer/notices",
    actor: "officer",
    summary: "The officer's feed, newest first",
    query: feedQuery,
    answer: feedPage,
  }),
  markOfficerFeedRead: route({
    method: "POST",
    path: "/officer/notices/read",
    actor: "officer",
    summary: "Mark the feed as read up to a moment",
    query: readFeedQuery,
    answer: feedRead,
  }),
  readProducerFeed: route({
    method: "GET",
    path: "/producer/notices",
    actor: "producer",
    roles: ["owner", "sales", "warehouse", "accountant"],
    openWhileSuspended: true,
    summary: "The producer's feed, newest first",
    query: feedQuery,
    answer: feedPage,
  }),
  markProducerFeedRead: route({
    method: "POST",
    path: "/producer/notices/read",
    actor: "producer",
    roles: ["owner", "sales", "warehouse", "accountant"],
    openWhileSuspended: true,
    summary: "Mark the feed as read up to a moment",
    query: readFeedQuery,
    answer: feedRead,
  }),
  listUndeliveredNotices: route({
    method: "GET",
    path: "/officer/notices/undelivered",
    actor: "officer",
    summary: "Notices that were given up; for central officers",
    answer: undeliveredNotificationPage,
  }),
  reviveNotice: route({
    method: "POST",
    path: "/officer/notices/undelivered/:id/retry",
    actor: "officer",
    summary: "Try a given-up notice again; for central officers",
    params: z.object({ id: notificationId }),
    answer: requeuedNotification,
  }),
  readDemoMailbox: route({
    method: "GET",
    path: "/store/demo-mailbox",
    actor: "anyone",
    summary: "Letters of the demonstration; does not exist in a real shop",
    answer: demoMailPage,
  }),
} as const
