import type { Officer } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import type { DashboardDefinition } from "~/shared/dashboard/frame"
import { emailInput } from "~/shared/dashboard/password-form"
import { readOfficer, signIn, signOut } from "../api/session"
import { sessionGate } from "../api/session-gate"
import { problemWords } from "./words"

/** The dashboard of an officer of the programme. */
export const officerDashboard: DashboardDefinition<Officer> = {
  name: "van-phong",
  words: {
    title: m.office_title,
    navigation: m.office_nav,
    toShop: m.office_to_shop,
    signOut: m.office_sign_out,
    signedOut: m.office_signed_out,
    reading: m.office_reading,
    problemCode: m.office_problem_code,
    problem: problemWords,
    signIn: {
      title: m.office_sign_in_title,
      text: m.office_sign_in_text,
      name: m.office_email,
      password: m.office_password,
      submit: m.office_sign_in,
      busy: m.office_signing_in,
      later: m.office_later,
      refused: (problem) =>
        problem.code === "unauthorized" ? m.office_sign_in_wrong() : problemWords(problem),
      againTitle: m.office_again_title,
      againText: m.office_again_text,
    },
  },
  session: { gate: sessionGate, read: readOfficer, signIn, signOut },
  nameInput: emailInput,
  signInName: ({ email }) => email,
}
