import type { ShownQuestion } from "@ocop/contracts"
import { formatDateVi } from "@ocop/vietnam-time"
import type { ReactNode } from "react"
import { Answer } from "./answer"

/** A question with its answer. */
export function QuestionItem({
  question,
  producer,
  children,
}: {
  question: ShownQuestion
  producer: string
  children?: ReactNode
}) {
  return (
    <li className="grid gap-2 rounded-card border border-line bg-sheet p-4">
      <p className="font-bold break-words">{question.text}</p>
      <p className="text-sm text-soft">
        {question.author} · {formatDateVi(question.at)}
      </p>
      <Answer producer={producer} at={question.answeredAt}>
        {question.answer}
      </Answer>
      {children}
    </li>
  )
}
