import { z } from "zod"
import { downloadFile } from "../settlement/file.js"
import { stockListId, stockListPage, stockListQuery, stockListReport } from "../stock-lists/index.js"
import { route } from "./contract.js"

const ofList = z.object({ id: stockListId })

/** Stock lists as files: checked first, then applied by a second call. */
export const stockListRoutes = {
  readStockListTemplate: route({
    method: "GET",
    path: "/point/stock-list-template",
    actor: "point",
    summary: "A stock list workbook: columns and the point's goods",
    answer: downloadFile,
  }),
  listStockLists: route({
    method: "GET",
    path: "/point/stock-lists",
    actor: "point",
    summary: "Latest stock lists of the point",
    answer: stockListPage,
  }),
  checkStockList: route({
    method: "POST",
    path: "/point/stock-lists",
    actor: "point",
    summary: "Upload a CSV or XLSX of at most 2,000 rows for a check; nothing changes before it is applied",
    query: stockListQuery,
    upload: true,
    answer: stockListReport,
  }),
  readStockList: route({
    method: "GET",
    path: "/point/stock-lists/:id",
    actor: "point",
    summary: "A stock list: what it would do or has done",
    params: ofList,
    answer: stockListReport,
  }),
  applyStockList: route({
    method: "POST",
    path: "/point/stock-lists/:id/applications",
    actor: "point",
    summary: "Apply a checked stock list, once, however often it is sent",
    params: ofList,
    answer: stockListReport,
  }),
} as const
