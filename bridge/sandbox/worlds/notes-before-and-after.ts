/** What was written on orders before pickup and after delivery: order | day hour:minute (company's zone) | who | words. */
export const deskNotes = `
O-1003|03 14:20|usr_103|Bluewater running late, prev stop held him. ETA 1600 ET
O-1003|03 16:25|usr_103|dlvd, POD in the file
O-1007|05 09:10|usr_107|Detenido en aduana Laredo por papeles del shipper
O-1007|07 07:30|usr_105|missed appt, now 1500 ET per rcvr
O-1007|08 09:00|usr_106|Atlas disputes the layover, hold billing till Dana signs off
O-1009|07 18:15|usr_102|delivered clean. need POD frm Redhawk, asked Jim
O-1009|09 09:05|usr_102|2nd ask for POD
O-1010|08 13:00|usr_77889|rail car bad order at Kansas City, Iron Horse re-spotting
O-1010|09 10:05|usr_77889|not avail till tmrw am. Lone Star ok w/ Thu 0800
O-1011|09 06:40|usr_105|30 min lineup at the gate, they opened late
O-1012|09 11:45|usr_106|Retard à la douane de Lacolle, manifeste ACE refusé puis accepté
O-1013|09 07:20|usr_102|on time. BOL never came over from shipper, asked Tom A
O-1016|09 15:12|usr_107|Keystone cancelled, PO pushed to Oct
O-1018|11 16:05|usr_103|2.5 hrs at Pembina, secondary inspection. at rcvr 1720
O-1020|11 18:50|auto|Delivered on time
O-1022|14 17:20|usr_102|at rcvr, 1 hr wait for a door
O-1023|14 11:10|usr_105|Grapevine closed for wind, he went around thru Tehachapi
O-1023|14 13:30|usr_105|delivered 1130 local, 2 ctns short, OS&D noted on POD. Carrier hasnt sent POD yet
O-1025|15 08:40|usr_103|dlvd, 7:25 ET. pls send POD
O-1043|16 06:50|usr_102|Redhawk no show yet for 0700, trk 318 is the one down in Iowa. they are looking for another
O-1043|16 09:10|usr_102|still no truck. Jim says 1300 at best. gave Gwen @ Cedar a heads up
O-1045|15 16:10|usr_77889|no carrier yet, posted to board $950
O-1046|15 14:00|usr_105|rcvr wants 1500 sharp, straight time, no early
O-1049|16 08:05|usr_77889|Connie could take this if she is empty by noon, else need a partner
O-1050|16 09:40|usr_106|Le client veut avancer le ramassage à 7h, à confirmer avec Nordik
O-1051|15 16:22|usr_edi|990 pending, tender sent 204 to SMFQ
O-1053|14 11:40|usr_edi|990 recd: tender declined, reason capacity
O-1054|15 10:15|usr_edi|990 recd: accepted
O-1055|10 09:00|auto|Tender expired without response
O-1057|16 07:50|usr_107|from email, Gwen needs a liftgate at dest? asked
O-1058|16 08:40|usr_109|quoted 2150 all in, ok'd by Derek
O-1059|16 09:20|usr_103|covered w/ Bluewater, driver tbd
O-1060|16 10:02|usr_106|nouveau client final, vérifier les heures de réception`
