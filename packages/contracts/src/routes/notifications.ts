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

/** Notification feeds, undelivered notifications, the demonstration's mailbox. */
export const notificationRoutes = {
  readOfficerFeed: route({
    method: "GET",
    path: "/officer/notices",
    actor: "officer",
    summary: "The officer's notification feed, newest first",
    query: feedQuery,
    answer: feedPage,
  }),
  markOfficerFeedRead: route({
    method: "POST",
    path: "/officer/notices/read",
    actor: "officer",
    summary: "Mark the feed as read up to an instant",
    query: readFeedQuery,
    answer: feedRead,
  }),
  readProducerFeed: route({
    method: "GET",
    path: "/producer/notices",
    actor: "producer",
    roles: ["owner", "sales", "warehouse", "accountant"],
    openWhileSuspended: true,
    summary: "The producer's notification feed, newest first",
    query: feedQuery,
    answer: feedPage,
  }),
  markProducerFeedRead: route({
    method: "POST",
    path: "/producer/notices/read",
    actor: "producer",
    roles: ["owner", "sales", "warehouse", "accountant"],
    openWhileSuspended: true,
    summary: "Mark the feed as read up to an instant",
    query: readFeedQuery,
    answer: feedRead,
  }),
  listUndeliveredNotices: route({
    method: "GET",
    path: "/officer/notices/undelivered",
    actor: "officer",
    summary: "Notifications that could not be delivered (dead letters); for central officers",
    answer: undeliveredNotificationPage,
  }),
  reviveNotice: route({
    method: "POST",
    path: "/officer/notices/undelivered/:id/retry",
    actor: "officer",
    summary: "Requeue an undelivered notification; for central officers",
    params: z.object({ id: notificationId }),
    answer: requeuedNotification,
  }),
  readDemoMailbox: route({
    method: "GET",
    path: "/store/demo-mailbox",
    actor: "anyone",
    summary: "E-mails of the demonstration; does not exist in a real shop",
    answer: demoMailPage,
  }),
} as const
