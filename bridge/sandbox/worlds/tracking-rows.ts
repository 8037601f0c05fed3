/** What tracking says about orders under way: order | status | eta at the delivery (day hour:minute there) | said at. */
export const trackingRows = `
O-1026|delayed|17 06:00|15 16:40
O-1027|delayed|16 18:00|15 15:16
O-1028|onTime|16 15:40|16 09:55
O-1029|delayed|16 09:30|16 08:05
O-1030|enroute|16 13:30|16 10:10
O-1031|onTime|16 15:30|16 09:50
O-1032|delayed|17 14:00|15 12:30
O-1033|enroute|17 07:20|16 09:15
O-1034|atRisk|16 12:30|16 09:50
O-1035|onTime|16 14:50|16 10:00
O-1037|delayed|16 22:00|16 06:15
O-1038|atRisk|16 18:50|16 09:30
O-1039|atRisk|16 13:50|16 09:05
O-1042|delayed|18 09:00|15 12:24
`
