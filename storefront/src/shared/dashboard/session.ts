import type { ApiResult, Problem } from "@ocop/contracts"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf, valueOf } from "./problem-error"
import type { SessionGate } from "./session-gate"

export interface Person {
  readonly id: string
}

/** The calls of a dashboard's session. */
export interface SessionCalls<Who extends Person> {
  /** Where calls wait while a session that has ended is taken up again. */
  readonly gate: SessionGate
  /** Who is signed in; `unauthorized` when nobody is. */
  readonly read: () => Promise<ApiResult<Who>>
  readonly signIn: (name: string, password: string) => Promise<ApiResult<Who>>
  readonly signOut: () => Promise<ApiResult<object>>
}

export interface Session<Who> {
  /** The signed-in person; null: nobody; undefined: not known yet, or not readable. */
  readonly who: Who | null | undefined
  readonly problem: Problem | null
  /** Whether the person has just signed out here. */
  readonly left: boolean
  /** Asks again who it is; the page stays as it is meanwhile. */
  readonly reload: () => void
  /** Goes on as a person who has signed in. */
  readonly enter: (who: Who) => void
  /** @returns why it failed, or null */
  readonly leave: () => Promise<Problem | null>
}

const KEY = ["session"] as const

/** Who is signed in to a dashboard, and the way in and out. */
export function useSession<Who extends Person>({ read, signOut }: SessionCalls<Who>): Session<Who> {
  const client = useQueryClient()
  const [left, setLeft] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: KEY,
    queryFn: async (): Promise<Who | null> => {
      const result = await read()
      return !result.ok && result.problem.code === "unauthorized" ? null : valueOf(result)
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })
  /** What one person has read is not for the next one at this device. */
  const become = (who: Who | null) => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] })
    client.setQueryData<Who | null>(KEY, who)
    setLeft(who === null)
  }
  return {
    who: data,
    problem: error && !isFetching ? problemOf(error) : null,
    left,
    reload: () => void refetch(),
    enter: become,
    leave: async () => {
      const result = await signOut()
      if (!result.ok) return result.problem
      become(null)
      return null
    },
  }
}
