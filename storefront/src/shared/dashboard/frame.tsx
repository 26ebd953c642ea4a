import { QueryClientProvider } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import { Failure, Loading } from "./failure"
import { DashboardHeader, type HeaderTitle } from "./header"
import { makeQueryClient } from "./queries"
import { useSession, type Person, type SessionCalls } from "./session"
import { SignInForm, SignInPage, type NameInput } from "./sign-in"
import { goOnAs, SignInAgain } from "./sign-in-again"
import { WordsContext, type DashboardWords } from "./words"

/** What makes one dashboard differ from another. */
export interface DashboardDefinition<Who extends Person> {
  /** First part of its address; also the seed of the pattern of its band. */
  readonly name: string
  readonly words: DashboardWords
  readonly session: SessionCalls<Who>
  /** The field of the name by which one signs in. */
  readonly nameInput: NameInput
  /** What stands in that field when a person signs in again. */
  readonly signInName: (who: Who) => string
}

interface FrameProps<Who extends Person> {
  readonly dashboard: DashboardDefinition<Who>
  readonly header: (who: Who | null) => HeaderTitle
  readonly navigation: (who: Who) => ReactNode
  /** The way in, where it is more than name and password. */
  readonly signedOut?: (way: { left: boolean; enter: (who: Who) => void }) => ReactNode
  /** What the dialog of a session that has ended holds, where it is not name and password. */
  readonly signedInOtherwise?: (who: Who) => ReactNode | null
  readonly children: (who: Who, session: { enter: (who: Who) => void; reload: () => void }) => ReactNode
}

/**
 * The frame of a dashboard: its data, its words, who is signed in, the way in and out. A session that ends in the middle
 * of work is asked for above the page, which stays as it is.
 */
export function DashboardFrame<Who extends Person>(props: FrameProps<Who>) {
  const [client] = useState(makeQueryClient)
  return (
    <QueryClientProvider client={client}>
      <WordsContext value={props.dashboard.words}>
        <Frame {...props} />
      </WordsContext>
    </QueryClientProvider>
  )
}

function Frame<Who extends Person>(props: FrameProps<Who>) {
  const { dashboard, header, navigation, children } = props
  const { who, problem, left, reload, enter, leave } = useSession(dashboard.session)
  const wayIn = { left, enter }
  return (
    <>
      <meta name="robots" content="noindex, nofollow" />
      <DashboardHeader
        {...header(who ?? null)}
        onLeave={who ? leave : null}
        navigation={who ? navigation(who) : null}
      />
      <main id="noi-dung" tabIndex={-1} className="container-page min-h-[60dvh] py-5">
        {who ? (
          <>
            {children(who, { enter, reload })}
            <SessionEnded {...props} who={who} />
          </>
        ) : who === null ? (
          (props.signedOut?.(wayIn) ?? <DefaultSignIn dashboard={dashboard} {...wayIn} />)
        ) : problem ? (
          <>
            <h1 className="mb-4 text-2xl">{dashboard.words.title()}</h1>
            <Failure problem={problem} onRetry={reload} />
          </>
        ) : (
          <Loading />
        )}
      </main>
    </>
  )
}

function DefaultSignIn<Who extends Person>({
  dashboard: { name, nameInput, session },
  left,
  enter,
}: {
  dashboard: DashboardDefinition<Who>
  left: boolean
  enter: (who: Who) => void
}) {
  return (
    <SignInPage seed={name} left={left}>
      <SignInForm nameInput={nameInput} signIn={session.signIn} onSignedIn={enter} />
    </SignInPage>
  )
}

function SessionEnded<Who extends Person>({
  dashboard: { words, session, nameInput, signInName },
  signedInOtherwise,
  who,
}: FrameProps<Who> & { who: Who }) {
  return (
    <SignInAgain gate={session.gate} title={words.signIn.againTitle()}>
      {signedInOtherwise?.(who) ?? (
        <>
          <p className="mb-4 text-soft">{words.signIn.againText()}</p>
          <SignInForm
            nameInput={{ ...nameInput, defaultValue: signInName(who) }}
            signIn={session.signIn}
            onSignedIn={(again) => goOnAs(session.gate, who.id, again)}
            onLater={() => session.gate.settle(false)}
          />
        </>
      )}
    </SignInAgain>
  )
}
