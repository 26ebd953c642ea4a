import type { Problem, ProducerMe } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import type { DashboardDefinition } from "~/shared/dashboard/frame"
import { chosenProducer } from "../api/chosen-producer"
import { readMe, signIn, signOut } from "../api/session"
import { sessionGate } from "../api/session-gate"
import { forgetForms } from "./kept-form"
import { problemWords } from "./words"

const refusedSignIn = (problem: Problem): string =>
  problem.code === "unauthorized" || problem.code === "invalid_request"
    ? m.producer_dashboard_sign_in_wrong()
    : problemWords(problem)

/** Signs out; the next person at this phone begins with a choice and forms of their own. */
async function leave() {
  const result = await signOut()
  if (result.ok) {
    chosenProducer.set(null)
    forgetForms()
  }
  return result
}

/** The dashboard of a producer's members, and of an officer with delegated access. */
export const producerDashboard: DashboardDefinition<ProducerMe> = {
  name: "kenh-ban",
  words: {
    title: m.producer_dashboard_title,
    navigation: m.producer_dashboard_nav,
    toShop: m.producer_dashboard_to_shop,
    signOut: m.producer_dashboard_sign_out,
    signedOut: m.producer_dashboard_signed_out,
    reading: m.producer_dashboard_reading,
    problemCode: m.producer_dashboard_problem_code,
    problem: problemWords,
    signIn: {
      title: m.producer_dashboard_sign_in_title,
      text: m.producer_dashboard_sign_in_text,
      name: m.producer_dashboard_sign_in_name,
      password: m.producer_dashboard_password,
      submit: m.producer_dashboard_sign_in,
      busy: m.producer_dashboard_signing_in,
      later: m.producer_dashboard_later,
      refused: refusedSignIn,
      againTitle: m.producer_dashboard_again_title,
      againText: m.producer_dashboard_again_text,
    },
  },
  session: { gate: sessionGate, read: readMe, signIn, signOut: leave },
  nameInput: { name: "name", autoCapitalize: "none" },
  signInName: ({ signInName }) => signInName,
}
