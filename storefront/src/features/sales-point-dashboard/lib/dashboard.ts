import type { PointManager } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import type { DashboardDefinition } from "~/shared/dashboard/frame"
import { emailInput } from "~/shared/dashboard/password-form"
import { readManager, signIn, signOut } from "../api/point"
import { sessionGate } from "../api/session-gate"
import { problemWords } from "./words"

/** The dashboard of a sales point's manager. */
export const salesPointDashboard: DashboardDefinition<PointManager> = {
  name: "diem-ban-hang",
  words: {
    title: m.point_office_title,
    navigation: m.point_office_nav,
    toShop: m.point_office_to_shop,
    signOut: m.point_office_sign_out,
    signedOut: m.point_office_signed_out,
    reading: m.point_office_reading,
    problemCode: m.point_office_problem_code,
    problem: problemWords,
    signIn: {
      title: m.point_office_title,
      text: m.point_office_sign_in_text,
      name: m.point_office_email,
      password: m.point_office_password,
      submit: m.point_office_sign_in,
      busy: m.point_office_sending,
      later: m.point_office_later,
      refused: (problem) =>
        problem.code === "unauthorized" ? m.point_office_sign_in_wrong() : problemWords(problem),
      againTitle: m.point_office_again_title,
      againText: m.point_office_again_text,
    },
  },
  session: { gate: sessionGate, read: readManager, signIn, signOut },
  nameInput: emailInput,
  signInName: ({ email }) => email,
}
