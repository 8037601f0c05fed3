/** The orders of the default world, one line each, as a table of text. */

/*
 * id | po | ref | customer | from | to | by | status | created | pickup | delivery | arrivals | papers | dollars.
 * Times are September 2026: created in the company's zone, windows at the stop (`-` instead of an end = a point in time).
 * Arrivals are minutes after the start of the window, pickup then delivery. `by` is a carrier or a driver of our own.
 */
export const orderRows = `
O-1001|PO-8801|CRF-2201|cedar|joliet|denver|redhawk|invoiced|01 09:12|02 08:00-10:00|03 14:00-16:00|10 35|BOL POD RC|3150
O-1002|PO-8802|BWP-1180|brightwell|memphis|atlanta|usr_201|invoiced|01 10:40|02 13:00-15:00|03 08:00-10:00|25 -15|BOL POD RC|1480
O-1003|PO-8803|HVS-0077|halvorsen|gary|detroit|bluewater|invoiced|01 14:05|03 06:00-08:00|03 13:00-15:00|5 190|BOL POD RC|1175
O-1004|PO-8804|MVP-5512|mesa|phoenix|losangeles|fourpeaks|invoiced|02 08:20|03 04:00-06:00|03 15:00-17:00|-10 20|BOL POD RC|1620
O-1005|PO-8805|LM-3301|laurentide|montreal|toronto|nordik|invoiced|02 09:00|03 09:00-11:00|03 17:00-19:00|15 30|BOL POD RC|1240
O-1006|PO-8806|PSB-0901|puget|kent|portland|usr_203|invoiced|02 11:31|04 07:00-09:00|04 13:00-15:00|20 10|BOL POD|690
O-1007|PO-8807|ATL-7420|atlas|laredo|detroit|sierra|delivered|02 15:22|04 10:00-12:00|07 08:00-10:00|40 430|BOL POD RC|4380
O-1008|PO-8808|KHG-1150|keystone|harrisburg|columbus|usr_204|invoiced|03 08:45|04 08:00-10:00|04 17:00-19:00|0 15|BOL POD RC|985
O-1009|PO-8809|CRF-2214|cedar|joliet|omaha|redhawk|delivered|03 09:50|07 06:00-08:00|07 17:00-19:00|30 45|BOL RC|1390
O-1010|PO-8810|TGB-0412|tallgrass|omaha|dallas|ironhorse|delivered|03 13:15|07 09:00-11:00|09 09:00-11:00|60 1400|BOL POD RC|2210
O-1011|PO-8811|MVP-5530|mesa|phoenix|denver|fourpeaks|delivered|04 08:08|08 05:00-07:00|09 06:00-08:00|10 95|BOL POD RC|2475
O-1012|PO-8812|LM-3310|laurentide|montreal|harrisburg|nordik|delivered|04 10:26|08 08:00-10:00|09 10:00-12:00|20 385|BOL POD RC|2190
O-1013|PO-8813|BWP-1192|brightwell|memphis|dallas|usr_202|delivered|07 09:19|08 14:00-16:00|09 07:00-09:00|35 5|POD RC|1105
O-1014|PO-8814|HVS-0081|halvorsen|gary|columbus|bluewater|delivered|07 11:02|09 06:00-08:00|09 15:00-17:00|15 25|BOL POD RC|1035
O-1015|PO-8815|PSB-0917|puget|kent|saltlake|fourpeaks|delivered|07 15:40|09 12:00-14:00|11 08:00-10:00|45 -20|BOL POD RC|2120
O-1016|PO-8816|KHG-1163|keystone|harrisburg|atlanta|usr_201|cancelled|08 08:31|10 08:00-10:00|11 09:00-11:00||RC|1890
O-1017|PO-8817|ATL-7433|atlas|detroit|memphis|bluewater|delivered|08 09:44|10 07:00-09:00|11 08:00-10:00|10 55|BOL POD|1740
O-1018|PO-8818|CRF-2230|cedar|joliet|winnipeg|redhawk|delivered|08 13:20|10 09:00-11:00|11 13:00-15:00|25 260|BOL POD RC|2530
O-1019|PO-8819|MVP-5541|mesa|phoenix|dallas|fourpeaks|delivered|09 07:55|10 05:00-07:00|11 10:00-12:00|5 30|BOL POD RC|2660
O-1020|PO-8820|TGB-0420|tallgrass|omaha|gary|usr_203|delivered|09 10:12|11 07:00-09:00|11 18:00-20:00|10 40|BOL POD RC|1215
O-1021|PO-8821|LM-3322|laurentide|montreal|columbus|nordik|delivered|09 14:48|11 08:00-10:00|14 08:00-10:00|30 15|BOL POD RC|2340
O-1022|PO-8822|BWP-1201|brightwell|memphis|joliet|usr_204|delivered|10 09:33|14 06:00-08:00|14 16:00-18:00|20 70|BOL POD RC|1320
O-1023|PO-8823|PSB-0930|puget|kent|losangeles|fourpeaks|delivered|10 11:16|12 10:00-12:00|14 09:00-11:00|15 150|BOL RC|2980
O-1024|PO-8824|ATL-7440|atlas|laredo|dallas|sierra|delivered|11 08:02|14 08:00-10:00|14 20:00-22:00|50 85|BOL POD RC|1420
O-1025|PO-8825|CRF-2241|cedar|joliet|columbus|bluewater|delivered|11 10:37|14 09:00-11:00|15 07:00-09:00|10 25|BOL RC|1370
O-1026|PO-8826|KHG-1170|keystone|harrisburg|saltlake|ironhorse|in transit|11 13:09|12 08:00-10:00|16 08:00-10:00|35|BOL RC|4120
O-1027|PO-5561|CRF-2250|cedar|joliet|omaha|redhawk|in transit|11 15:30|15 06:00-08:00|15 18:00-20:00|20|BOL RC|1430
O-1028|PO-9942|BWP-1214|brightwell|memphis|atlanta|usr_201|in transit|12 09:15|16 05:00-07:00|16 16:00-18:00|10|BOL RC|1510
O-1029|PO-8829|MVP-5560|mesa|phoenix|denver|fourpeaks|in transit|14 07:40|15 05:00-07:00|16 06:00-08:00|15|BOL RC|2510
O-1030|PO-8830|HVS-0090|halvorsen|gary|detroit|bluewater|in transit|14 08:55|16 06:00-08:00|16 13:00-15:00|5|BOL RC|1190
O-1031|PO-8831|LM-3340|laurentide|montreal|toronto|nordik|in transit|14 09:27|16 07:00-09:00|16 15:00-17:00|40|BOL RC|1260
O-1032|PO-8832|ATL-7452|atlas|laredo|detroit|sierra|in transit|14 10:44|14 18:00-20:00|17 08:00-10:00|130|BOL RC|4450
O-1033|PO-8833|PSB-0944|puget|kent|denver|fourpeaks|in transit|14 11:58|15 07:00-09:00|17 07:00-09:00|10|BOL RC|2890
O-1034|PO-8834|TGB-0433|tallgrass|omaha|memphis|usr_202|in transit|14 13:31|15 09:00-11:00|16 09:00-11:00|20|BOL RC|1580
O-1035|PO-8835|CRF-2262|cedar|joliet|dallas|redhawk|in transit|14 14:20|15 12:00-14:00|16 15:00-17:00|35|BOL RC|2240
O-1036|PO-8836|KHG-1182|keystone|columbus|atlanta|usr_204|in transit|14 15:49|15 16:00-18:00|16 08:00-10:00|25|BOL RC|1455
O-1037|PO-8837|MVP-5571|mesa|phoenix|toronto|fourpeaks|in transit|11 16:12|13 05:00-07:00|16 18:00-20:00|0|BOL RC|5230
O-1038|PO-8838|BWP-1220|brightwell|memphis|harrisburg|bluewater|in transit|15 08:18|15 14:00-16:00|16 17:00-19:00|55|BOL RC|2310
O-1039|PO-8839|HVS-0094|halvorsen|gary|winnipeg|redhawk|in transit|14 16:40|15 08:00-10:00|16 14:00-16:00|15|BOL RC|2440
O-1040|PO-8840|PSB-0951|puget|kent|portland|usr_203|in transit|15 09:36|16 06:00-08:00|16 12:00-14:00|10|BOL|710
O-1041|PO-8841|ATL-7460|atlas|detroit|joliet|bluewater|problem|14 12:25|15 07:00-09:00|15 15:00-17:00|30|BOL RC|980
O-1042|PO-8842|LM-3351|laurentide|montreal|atlanta|nordik|delayed|14 09:58|15 08:00-10:00|17 08:00-10:00|250|BOL RC|3190
O-1043|PO-8843|CRF-2270|cedar|joliet|denver|redhawk|booked|15 10:05|16 07:00-09:00|17 14:00-16:00||RC|3110
O-1044|PO-8844|TGB-0440|tallgrass|omaha|dallas|usr_202|booked|15 10:50|17 09:00-11:00|18 09:00-11:00||RC|2190
O-1045|PO-8845|KHG-1190|keystone|harrisburg|columbus||booked|15 11:22|17 06:00-08:00|17 15:00-17:00|||1010
O-1046|PO-8846|MVP-5580|mesa|phoenix|losangeles|fourpeaks|booked|15 12:40|17 04:00-|17 15:00-||RC|1640
O-1047|PO-8847|BWP-1231|brightwell|memphis|dallas|usr_201|booked|15 13:14|18 08:00-10:00|19 07:00-09:00||RC|1120
O-1048|PO-8848|HVS-0099|halvorsen|gary|columbus|bluewater|booked|15 14:33|18 06:00-08:00|18 15:00-17:00||RC|1060
O-1049|PO-8849|PSB-0960|puget|portland|kent||booked|15 15:05|17 08:00-10:00|17 14:00-16:00|||720
O-1050|PO-8850|LM-3360|laurentide|montreal|toronto|nordik|booked|15 15:51|17 09:00-11:00|17 17:00-19:00||RC|1250
O-1051|PO-8851|ATL-7471|atlas|laredo|memphis|sierra|tendered|15 16:20|18 10:00-12:00|20 08:00-10:00|||2980
O-1052|PO-8852|CRF-2281|cedar|joliet|omaha|ironhorse|tendered|15 16:45|18 06:00-08:00|18 17:00-19:00|||1400
O-1053|PO-8853|KHG-1201|keystone|harrisburg|atlanta|bluewater|rejected|14 08:11|16 08:00-10:00|17 09:00-11:00|||1910
O-1054|PO-8854|MVP-5590|mesa|phoenix|saltlake|fourpeaks|accepted|15 09:02|18 05:00-07:00|19 08:00-10:00||RC|1870
O-1055|PO-8855|BWP-1240|brightwell|memphis|gary||expired|08 10:20|10 08:00-10:00|11 08:00-10:00|||1290
O-1056|PO-8856|TGB-0399|tallgrass|omaha|joliet|usr_203|archived|02 09:10|03 08:00-10:00|03 18:00-20:00|10 20|BOL POD RC|1180
O-1057|PO-8857|CRF-2290|cedar|joliet|columbus||new|16 07:48|18 08:00-10:00|19 07:00-09:00|||1350
O-1058|PO-8858|PSB-0972|puget|kent|saltlake||new|16 08:33|18 12:00-14:00|21 08:00-10:00|||2150
O-1059|PO-8859|ATL-7480|atlas|detroit|memphis|bluewater|booked|16 09:05|17 07:00-09:00|18 08:00-10:00||RC|1760
O-1060|PO-8860|LM-3371|laurentide|montreal|harrisburg||new|16 09:57|21 08:00-10:00|22 10:00-12:00|||2210
`
