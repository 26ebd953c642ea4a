import type { Problem } from "@ocop/contracts"
import { createContext, use } from "react"

/** The sentences of one dashboard, in the reader's language. */
export interface DashboardWords {
  readonly title: () => string
  /** Name of its navigation, for screen readers. */
  readonly navigation: () => string
  readonly toShop: () => string
  readonly signOut: () => string
  readonly signedOut: () => string
  readonly reading: () => string
  readonly problemCode: (inputs: { code: string }) => string
  /** What a refusal means here and what to do next. */
  readonly problem: (problem: Problem) => string
  readonly signIn: SignInWords
}

export interface SignInWords {
  readonly title: () => string
  readonly text: () => string
  readonly name: () => string
  readonly password: () => string
  readonly submit: () => string
  readonly busy: () => string
  readonly later: () => string
  /** What a refused sign-in means here. */
  readonly refused: (problem: Problem) => string
  /** Of the dialog that asks for a session that has ended. */
  readonly againTitle: () => string
  readonly againText: () => string
}

export const WordsContext = createContext<DashboardWords | null>(null)

/** The words of the dashboard; only below its frame. */
export function useWords(): DashboardWords {
  const words = use(WordsContext)
  if (!words) throw new Error("useWords is used outside of a dashboard")
  return words
}
