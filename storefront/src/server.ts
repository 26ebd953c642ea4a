import handler from "@tanstack/react-start/server-entry"
import { answer } from "~/shared/server/answer"
import { answerCounter, isCounterCall } from "~/shared/server/office/answer-counter"
import { answerDesk, isDeskCall } from "~/shared/server/office/answer-desk"
import { answerPhoto, isPhotoCall } from "~/shared/server/pictures/answer-photo"
import { answerPoint, isPointCall } from "~/shared/server/office/answer-point"
import { answerOffice, isOfficeCall } from "~/shared/server/office/answer-office"

/** Entry of the server bundle: one function from request to response, for srvx and for tests. */
export default {
  fetch: (request: Request) =>
    answer(request, (inner) => {
      if (isPhotoCall(inner)) return answerPhoto(inner)
      if (isOfficeCall(inner)) return answerOffice(inner)
      if (isCounterCall(inner)) return answerCounter(inner)
      if (isPointCall(inner)) return answerPoint(inner)
      return isDeskCall(inner) ? answerDesk(inner) : handler.fetch(inner)
    }),
}
