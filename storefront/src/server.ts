import handler from "@tanstack/react-start/server-entry"
import { handleRequest } from "~/shared/server/handle-request"
import { answerTerminalCall, isTerminalCall } from "~/shared/server/backend-proxy/terminal-proxy"
import { answerProducerCall, isProducerCall } from "~/shared/server/backend-proxy/producer-proxy"
import { photoResponse, isPhotoCall } from "~/shared/server/pictures/photo-response"
import { answerSalesPointCall, isSalesPointCall } from "~/shared/server/backend-proxy/sales-point-proxy"
import { answerOfficerCall, isOfficerCall } from "~/shared/server/backend-proxy/officer-proxy"

/** Entry of the server bundle: one function from request to response, for srvx and for tests. */
export default {
  fetch: (request: Request) =>
    handleRequest(request, (inner) => {
      if (isPhotoCall(inner)) return photoResponse(inner)
      if (isOfficerCall(inner)) return answerOfficerCall(inner)
      if (isTerminalCall(inner)) return answerTerminalCall(inner)
      if (isSalesPointCall(inner)) return answerSalesPointCall(inner)
      return isProducerCall(inner) ? answerProducerCall(inner) : handler.fetch(inner)
    }),
}
