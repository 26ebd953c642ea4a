import handler from "@tanstack/react-start/server-entry"
import { answer } from "~/shared/server/answer"
import { answerCounter, isCounterCall } from "~/shared/server/backend-proxy/terminal-proxy"
import { answerDesk, isDeskCall } from "~/shared/server/backend-proxy/producer-proxy"
import { answerPhoto, isPhotoCall } from "~/shared/server/pictures/answer-photo"
import { answerPoint, isPointCall } from "~/shared/server/backend-proxy/sales-point-proxy"
import { answerOffice, isOfficeCall } from "~/shared/server/backend-proxy/officer-proxy"

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
