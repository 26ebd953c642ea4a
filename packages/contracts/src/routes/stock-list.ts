import { z } from "zod"
import { downloadFile } from "../settlement/file.js"
import { stockListId, stockListPage, stockListQuery, stockListReport } from "../stock-lists/index.js"
import { route } from "./contract.js"

const ofList = z.object({ id: stockListId })

/** Lists of stock as files: checked first, applied by a second word. */
export const stockListRoutes = {
  readStockListTemplate: route({
    method: "GET",
    path: "/point/stock-list-template",
    actor: "point",
    summary: "A workbook with the columns of a stock list and the point's goods",
    answer: downloadFile,
  }),
  listStockLists: route({
    method: "GET",
    path: "/point/stock-lists",
    actor: "point",
    summary: "The latest stock lists of the point",
    answer: stockListPage,
  }),
  checkStockList: route({
    method: "POST",
    path: "/point/stock-lists",
    actor: "point",
    summary: "Read a CSV or XLSX of at most 2,000 rows; nothing changes before it is applied",
    query: stockListQuery,
    upload: true,
    answer: stockListReport,
  }),
  readStockList: route({
    method: "GET",
    path: "/point/stock-lists/:id",
    actor: "point",
    summary: "What a stock list would do or has done",
    params: ofList,
    answer: stockListReport,
  }),
  applyStockList: route({
    method: "POST",
    path: "/point/stock-lists/:id/applications",
    actor: "point",
    summary: "Carry out what the check has shown, once, however often it is asked for",
    params: ofList,
    answer: stockListReport,
  }),
} as const
