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
    title: m.officer_dashboard_title,
    navigation: m.officer_dashboard_nav,
    toShop: m.officer_dashboard_to_shop,
    signOut: m.officer_dashboard_sign_out,
    signedOut: m.officer_dashboard_signed_out,
    reading: m.officer_dashboard_reading,
    problemCode: m.officer_dashboard_problem_code,
    problem: problemWords,
    signIn: {
      title: m.officer_dashboard_sign_in_title,
      text: m.officer_dashboard_sign_in_text,
      name: m.officer_dashboard_email,
      password: m.officer_dashboard_password,
      submit: m.officer_dashboard_sign_in,
      busy: m.officer_dashboard_signing_in,
      later: m.officer_dashboard_later,
      refused: (problem) =>
        problem.code === "unauthorized" ? m.officer_dashboard_sign_in_wrong() : problemWords(problem),
      againTitle: m.officer_dashboard_again_title,
      againText: m.officer_dashboard_again_text,
    },
  },
  session: { gate: sessionGate, read: readOfficer, signIn, signOut },
  nameInput: emailInput,
  signInName: ({ email }) => email,
}
